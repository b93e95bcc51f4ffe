import common from "./de/common.json";
import kratos from "./de/kratos.json";
import limits from "./de/limits.json";
import phrases from "./de/phrases.json";
import type { Catalogue } from "./en";

export const de: Catalogue = { common, limits, phrases };

import common from "./de/common.json";
import phrases from "./de/phrases.json";
import type { Catalogue } from "./en";

export const de: Catalogue = { common, phrases };

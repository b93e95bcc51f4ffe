import common from "./en/common.json";
import kratos from "./en/kratos.json";
import limits from "./en/limits.json";
import phrases from "./en/phrases.json";

/** Every text of Hera in English, which is the shape that the other languages must have. A namespace is a file. */
export const en = { common, limits, phrases };

export type Catalogue = typeof en;

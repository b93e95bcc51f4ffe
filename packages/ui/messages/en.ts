import common from "./en/common.json";
import phrases from "./en/phrases.json";

/** Every text of Hera in English, which is the shape that the other languages must have. A namespace is a file. */
export const en = { common, phrases };

export type Catalogue = typeof en;

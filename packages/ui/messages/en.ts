import apps from "./en/apps.json";
import common from "./en/common.json";
import home from "./en/home.json";
import kratos from "./en/kratos.json";
import limits from "./en/limits.json";
import phrases from "./en/phrases.json";
import secondStep from "./en/second-step.json";
import sessions from "./en/sessions.json";
import settings from "./en/settings.json";

/** Every text of Hera in English, which is the shape that the other languages must have. A namespace is a file. */
export const en = { apps, common, home, kratos, limits, phrases, "second-step": secondStep, sessions, settings };

export type Catalogue = typeof en;

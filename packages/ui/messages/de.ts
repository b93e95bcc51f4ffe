import apps from "./de/apps.json";
import common from "./de/common.json";
import home from "./de/home.json";
import kratos from "./de/kratos.json";
import limits from "./de/limits.json";
import phrases from "./de/phrases.json";
import secondStep from "./de/second-step.json";
import sessions from "./de/sessions.json";
import settings from "./de/settings.json";
import type { Catalogue } from "./en";

export const de: Catalogue = {
  apps,
  common,
  home,
  kratos,
  limits,
  phrases,
  "second-step": secondStep,
  sessions,
  settings,
};

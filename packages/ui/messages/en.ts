import "server-only";
import apps from "./en/apps.json";
import common from "./en/common.json";
import consent from "./en/consent.json";
import error from "./en/error.json";
import failure from "./en/failure.json";
import footer from "./en/footer.json";
import home from "./en/home.json";
import kratos from "./en/kratos.json";
import limits from "./en/limits.json";
import login from "./en/login.json";
import logout from "./en/logout.json";
import mailed from "./en/mailed.json";
import phrases from "./en/phrases.json";
import recovery from "./en/recovery.json";
import registration from "./en/registration.json";
import secondStep from "./en/second-step.json";
import sessions from "./en/sessions.json";
import settings from "./en/settings.json";
import verification from "./en/verification.json";

/** Every text of Hera in English, which is the shape that the other languages must have. A namespace is a file. */
export const en = {
  apps,
  common,
  consent,
  error,
  failure,
  footer,
  home,
  kratos,
  limits,
  login,
  logout,
  mailed,
  phrases,
  recovery,
  registration,
  "second-step": secondStep,
  sessions,
  settings,
  verification,
};

export type Catalogue = typeof en;

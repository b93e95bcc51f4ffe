import "server-only";
import apps from "./de/apps.json";
import common from "./de/common.json";
import consent from "./de/consent.json";
import error from "./de/error.json";
import failure from "./de/failure.json";
import footer from "./de/footer.json";
import home from "./de/home.json";
import kratos from "./de/kratos.json";
import limits from "./de/limits.json";
import login from "./de/login.json";
import logout from "./de/logout.json";
import mailed from "./de/mailed.json";
import phrases from "./de/phrases.json";
import recovery from "./de/recovery.json";
import registration from "./de/registration.json";
import secondStep from "./de/second-step.json";
import sessions from "./de/sessions.json";
import settings from "./de/settings.json";
import verification from "./de/verification.json";
import type { Catalogue } from "./en";

export const de: Catalogue = {
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

// Elements inlines 83 languages in every bundle (about 400 KB compressed). The default messages in its components stay, so English
// works without any of them; another language is handed over as `intl.customTranslations` from the server.
const languageTable = /^var ([a-z]{2})_default = \{[\s\S]*?^\};\n/gm;
const allLanguages = /var OryLocales = Object\.freeze\(\{[\s\S]*?\}\);/;

module.exports = function stripLocales(source) {
  return source
    .replace(languageTable, "")
    .replace(allLanguages, "var OryLocales = new Proxy({}, { get: () => ({}) });");
};

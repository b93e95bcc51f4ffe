// Elements inlines 83 languages in every bundle (about 400 KB compressed) and says every message of Kratos in English once more. Ours
// come finished from the server, in the page's language; a message that Elements does not know it shows as it stands.
const languageTable = /^var ([a-z]{2})_default = \{[\s\S]*?^\};\n/gm;
const allLanguages = /var OryLocales = Object\.freeze\(\{[\s\S]*?\}\);/;
const knownMessages = /var KNOWN_KRATOS_MESSAGE_IDS = \[[\s\S]*?\];/;
const kratosMessages = /var kratosMessages = defineMessages\(\{[\s\S]*?^\}\);/m;

module.exports = function stripTexts(source) {
  return source
    .replace(languageTable, "")
    .replace(allLanguages, "var OryLocales = new Proxy({}, { get: () => ({}) });")
    .replace(knownMessages, "var KNOWN_KRATOS_MESSAGE_IDS = [];")
    .replace(kratosMessages, "var kratosMessages = {};");
};

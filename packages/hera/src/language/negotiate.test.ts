import { describe, expect, it } from "vitest";
import { type Asked, negotiate } from "./negotiate";

const now = new Date("2026-03-01T12:00:00Z");
const seconds = now.getTime() / 1000;
const minutesAgo = (minutes: number) => seconds - minutes * 60;

const nothing: Asked = { chosen: null, uiLocales: null, remembered: null, acceptLanguage: null };
const spoken = (asked: Partial<Asked>) => negotiate({ ...nothing, ...asked }, now);

describe("Accept-Language", () => {
  it.each([
    [null, "en"],
    ["", "en"],
    ["de", "de"],
    ["de-AT", "de"],
    ["DE-de", "de"],
    ["fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", "en"],
    ["en;q=0.1, de;q=0.2", "de"],
    ["fr, de;q=0.5", "de"],
    ["de;q=0, en", "en"],
    ["de;q=0", "en"],
    ["*", "en"],
    ["fr", "en"],
    ["den", "en"],
    ["de_DE", "en"],
    [";;;,,,q=", "en"],
    ["de;q=nonsense", "en"],
    [`${"x-klingon, ".repeat(700)}de`, "en"],
  ])("%s is answered in %s", (acceptLanguage, language) => {
    expect(spoken({ acceptLanguage })).toEqual({ language });
  });
});

describe("ui_locales", () => {
  it.each([
    ["de-AT en", "de"],
    ["fr de en", "de"],
    ["en-GB de", "en"],
    ["DE", "de"],
    ["fr it", "en"],
    ["*", "en"],
    ["de,en", "en"],
    ["de;q=0", "en"],
    ["", "en"],
    ["de ".repeat(3000), "en"],
  ])("%s is answered in %s", (uiLocales, language) => {
    expect(spoken({ uiLocales }).language).toBe(language);
  });

  it("counts for more than the browser and what it remembers from before", () => {
    const asked = { uiLocales: "de", acceptLanguage: "en", remembered: `en.${minutesAgo(61)}` };
    expect(spoken(asked)).toEqual({ language: "de", remember: "de" });
  });

  it("is not remembered where the browser wants the same", () => {
    expect(spoken({ uiLocales: "de", acceptLanguage: "de" })).toEqual({ language: "de" });
  });

  it("gives way to what a person chose a moment ago", () => {
    expect(spoken({ uiLocales: "de", remembered: `en.${minutesAgo(59)}` })).toEqual({ language: "en" });
  });
});

describe("what the browser remembers", () => {
  it.each([
    ["de", "de"],
    [`de.${minutesAgo(600_000)}`, "de"],
    ["fr", "en"],
    ["de.nonsense", "de"],
    ["<script>", "en"],
    ["x".repeat(8192), "en"],
  ])("%s is answered in %s", (remembered, language) => {
    expect(spoken({ remembered })).toEqual({ language });
  });

  it("counts for more than Accept-Language", () => {
    expect(spoken({ remembered: "en", acceptLanguage: "de" })).toEqual({ language: "en" });
  });
});

describe("the switcher", () => {
  it("counts for more than anything and is remembered with its time", () => {
    const asked = { chosen: "de", uiLocales: "en", remembered: `en.${seconds}`, acceptLanguage: "en" };
    expect(spoken(asked)).toEqual({ language: "de", remember: `de.${seconds}` });
  });

  it.each(["fr", "DE", "", "de ", "x".repeat(8192)])("takes no %s", (chosen) => {
    expect(spoken({ chosen, acceptLanguage: "de" })).toEqual({ language: "de" });
  });
});

import { olympusBrand } from "@olympus/domain/brand";
import { describe, expect, it } from "vitest";
import { brandStyle, textOn } from "./brand-style";
import { contrast, parseColour } from "./colour";

const colour = (text: string) => {
  const parsed = parseColour(text);
  if (parsed === undefined) throw new Error(`not a colour: ${text}`);
  return parsed;
};
const branded = (accent: string) => brandStyle({ name: "Acme", accent: { light: accent, dark: accent } });

describe("colours", () => {
  it("knows the contrast of black on white", () => {
    expect(contrast(colour("#000"), colour("#ffffff"))).toBeCloseTo(21, 5);
  });

  it("reads oklch as CSS does", () => {
    const [red, green, blue] = colour("oklch(0.627955 0.257683 29.2339)");
    expect(red).toBeCloseTo(1, 2);
    expect(green).toBeCloseTo(0, 2);
    expect(blue).toBeCloseTo(0, 2);
  });

  it.each(["red;}*{display:none", "oklch(0.5 0.1 20);}", "url(x)", "#12345", "var(--x)", ""])("refuses %j", (text) => {
    expect(parseColour(text)).toBeUndefined();
  });
});

describe("text on the accent", () => {
  it.each([
    ["#ffe600", "#191b20"],
    ["#0b3d91", "#ffffff"],
    ["oklch(0.78 0.11 265)", "#191b20"],
    ["#777777", "#ffffff"],
  ])("on %s it is %s, and can be read", (accent, text) => {
    expect(textOn(colour(accent))).toBe(text);
    expect(contrast(colour(accent), colour(text))).toBeGreaterThanOrEqual(4.4);
  });
});

describe("brand style", () => {
  it("hard case 49: never writes what is not a colour", () => {
    const style = branded("red;}*{display:none");
    expect(style).not.toContain("display");
    expect(style).toContain(olympusBrand.accent.light);
  });

  it("does not write words in an accent too pale for them", () => {
    expect(branded("#ffe600")).toContain("--accent-text: light-dark(var(--neutral-12), #ffe600)");
  });

  it("keeps a good accent for words", () => {
    expect(branded("#0b3d91")).toContain("--accent-text: light-dark(#0b3d91, var(--neutral-12))");
  });
});

import type { Brand } from "@olympus/domain/brand";
import { olympusBrand } from "@olympus/domain/brand";
import { contrast, type LinearRgb, parseColour } from "./colour";

const white: LinearRgb = [1, 1, 1];
const ink: LinearRgb = [0.01, 0.01, 0.012];
const readable = 4.5;

type Mode = "light" | "dark";

// What text on the page stands on in each mode; see --surface in tokens.css.
const surface: Record<Mode, LinearRgb> = { light: white, dark: [0.011, 0.012, 0.014] };

type Pair = Readonly<Record<Mode, string>>;
const lightDark = (pair: Pair) => `light-dark(${pair.light}, ${pair.dark})`;
const pairOf = (make: (mode: Mode) => string): Pair => ({ light: make("light"), dark: make("dark") });

/** Black or white, whichever is easier to read on this colour. */
export function textOn(colour: LinearRgb): "#ffffff" | "#191b20" {
  return contrast(colour, white) >= contrast(colour, ink) ? "#ffffff" : "#191b20";
}

/**
 * The style sheet of a brand: what differs from the tokens, as CSS variables. A colour that cannot be read as one is never written;
 * the default stands in. An accent too pale for words still colours the button, but links fall back to the text colour.
 */
export function brandStyle(brand: Brand): string {
  const accent = pairOf((mode) =>
    parseColour(brand.accent[mode]) === undefined ? olympusBrand.accent[mode] : brand.accent[mode].trim(),
  );
  const asLight = (mode: Mode) => parseColour(accent[mode]) ?? ink;
  const variables = {
    accent,
    "on-accent": pairOf((mode) => textOn(asLight(mode))),
    "accent-text": pairOf((mode) =>
      contrast(asLight(mode), surface[mode]) >= readable ? accent[mode] : "var(--neutral-12)",
    ),
  };
  const lines = Object.entries(variables).map(([name, pair]) => `--${name}: ${lightDark(pair)};`);
  // A browser without light-dark() would take these for no colour at all; it keeps the tokens, which the build wrote out for it.
  return `@supports (color: light-dark(red, red)) { :root { ${lines.join(" ")} ${backgroundOf(brand)}} }`;
}

function backgroundOf({ background }: Brand): string {
  if (background === undefined) return "";
  const known = parseColour(background.light) !== undefined && parseColour(background.dark) !== undefined;
  return known ? `--page: ${lightDark(background)}; ` : "";
}

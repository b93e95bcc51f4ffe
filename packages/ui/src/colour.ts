/** A colour as light that adds up: linear sRGB, each part 0 to 1. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
const oklch = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/i;

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const toLinear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function fromHex(digits: string): LinearRgb {
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const part = (at: number) => toLinear(Number.parseInt(full.slice(at, at + 2), 16) / 255);
  return [part(0), part(2), part(4)];
}

// The matrices are those of CSS Color 4, §9.3 (OKLab to linear sRGB by way of the cone responses).
function fromOklch(lightness: number, chroma: number, hueDegrees: number): LinearRgb {
  const hue = (hueDegrees * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clamp(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    clamp(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    clamp(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

/** Reads `#rgb`, `#rrggbb` and `oklch(l c h)`; anything else is undefined and must not reach a style sheet. */
export function parseColour(text: string): LinearRgb | undefined {
  const asHex = hex.exec(text.trim());
  if (asHex?.[1] !== undefined) return fromHex(asHex[1]);
  const asOklch = oklch.exec(text.trim());
  if (asOklch === null) return undefined;
  const lightness = Number(asOklch[1]) / (asOklch[2] === "%" ? 100 : 1);
  return fromOklch(lightness, Number(asOklch[3]), Number(asOklch[4]));
}

const luminance = ([red, green, blue]: LinearRgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** The contrast ratio of WCAG 2, from 1 (the same) to 21 (black on white). */
export function contrast(one: LinearRgb, other: LinearRgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** What a tenant looks like. One typed value, turned into CSS variables by `packages/ui`. Colours are CSS colours, checked before they are stored. */
export type Brand = {
  readonly name: string;
  readonly logoUrl?: string;
  readonly accent: { readonly light: string; readonly dark: string };
  readonly background?: { readonly light: string; readonly dark: string };
};

export const olympusBrand: Brand = {
  name: "Olympus",
  accent: { light: "oklch(0.45 0.16 265)", dark: "oklch(0.78 0.11 265)" },
};

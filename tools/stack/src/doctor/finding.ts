/** One thing the doctor looked at. What is not fine says what to do. */
export type Finding =
  | { readonly state: "fine"; readonly what: string }
  | { readonly state: "warning" | "wrong"; readonly what: string; readonly advice: string };

export const fine = (what: string): Finding => ({ state: "fine", what });
export const warning = (what: string, advice: string): Finding => ({ state: "warning", what, advice });
export const wrong = (what: string, advice: string): Finding => ({ state: "wrong", what, advice });

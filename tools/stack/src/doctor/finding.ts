import type { Problem } from "../problem";

/** One thing the doctor looked at. What is not fine says what to do. */
export type Finding =
  | { readonly state: "fine"; readonly what: string }
  | { readonly state: "warning" | "wrong"; readonly what: string; readonly advice: string };

export const fine = (what: string): Finding => ({ state: "fine", what });
export const warning = (what: string, advice: string): Finding => ({ state: "warning", what, advice });
export const wrong = (what: string, advice: string): Finding => ({ state: "wrong", what, advice });

/** What a start would refuse with: its first line says what is wrong, the others what to do. */
export function refusal(problem: Problem, state: "wrong" | "warning" = "wrong"): Finding {
  const [what = "", ...advice] = problem.message.split("\n");
  return { state, what, advice: advice.join("\n    ") || "Change that and ask the doctor again." };
}

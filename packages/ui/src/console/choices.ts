/** One line of the palette. */
export type Choice = {
  readonly id: string;
  readonly group: "Go to" | "People" | "Do";
  readonly label: string;
  readonly note?: string;
  readonly run: () => void;
};

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The choices whose label holds every word that was typed, in their own order; accents and case do not matter. */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return choices.filter(({ label }) => words.every((word) => plain(label).includes(word)));
}

/** Whether it is worth asking: Kratos compares nothing less than a whole e-mail address or a whole id. */
export const couldNameSomebody = (typed: string): boolean =>
  /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(typed) || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed);

/** Runs in the page: what is wrong with the document as a whole. */
export function structureProblems(): string[] {
  const problems: string[] = [];
  const root = document.documentElement;
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const count = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen).length;
  if (!["en", "de"].includes(root.lang)) problems.push(`the language is “${root.lang}”`);
  if (root.dir !== "ltr") problems.push(`the direction is “${root.dir}”`);
  if (count("h1") !== 1) problems.push(`${count("h1")} main headings`);
  if (count("main") !== 1) problems.push(`${count("main")} main parts`);
  const heading = document.querySelector("h1")?.textContent?.trim() ?? "";
  if (heading === "" || !document.title.includes(heading)) {
    problems.push(`the title “${document.title}” does not say “${heading}”`);
  }
  const levels = [...document.querySelectorAll("h1, h2, h3, h4")]
    .filter(isSeen)
    .map(({ tagName }) => Number(tagName[1]));
  if (levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1))
    problems.push(`headings jump: ${levels.join(" ")}`);
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length > 0) problems.push(`ids that stand twice: ${twice.join(" ")}`);
  const viewport = document.querySelector<HTMLMetaElement>('meta[name="viewport"]')?.content ?? "";
  if (!viewport.includes("width=device-width") || /user-scalable|maximum-scale/.test(viewport)) {
    problems.push(`the viewport is “${viewport}”`);
  }
  // Then nobody needs a way to skip something.
  const main = document.querySelector("main");
  const isBefore = (element: Element) => main?.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_PRECEDING;
  if ([...document.querySelectorAll("a, button, input")].some(isBefore)) problems.push("controls before the content");
  for (const element of document.querySelectorAll("main [class*=text-danger], main [class*=bg-danger-soft]")) {
    const isControl = element.closest("button, a") !== null;
    const isTold = element.closest('[role="alert"]') !== null || element.id.endsWith("-error");
    if (isSeen(element) && !isControl && !isTold) problems.push(`nobody hears “${element.textContent}”`);
  }
  return problems;
}

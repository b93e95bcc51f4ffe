/** Runs in the page: names what has the focus, and where it is; undefined when nothing has. */
export function focused(): { name: string; index: number; top: number; bottom: number; start: number } | undefined {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return undefined;
  const { top, bottom, left } = activeElement.getBoundingClientRect();
  const index = [...document.querySelectorAll("*")].indexOf(activeElement);
  const name = (activeElement.getAttribute("aria-label") ?? activeElement.textContent?.trim() ?? "").slice(0, 40);
  return {
    name: `${activeElement.tagName.toLowerCase()} ${name || activeElement.getAttribute("name")}`,
    index,
    top: top + scrollY,
    bottom: bottom + scrollY,
    start: left,
  };
}

/** Runs in the page: everything that Tab must reach, in the document's order. */
export function reachable(): number[] {
  const all = [...document.querySelectorAll<HTMLElement>("*")];
  const isReachable = (element: HTMLElement) =>
    element.matches('a[href], button:not(:disabled), input:not([type="hidden"], :disabled), summary, [tabindex="0"]') &&
    element.checkVisibility({ visibilityProperty: true });
  return all.flatMap((element, index) => (isReachable(element) ? [index] : []));
}

/** Runs in the page: begins anew, as somebody who has just come to it. */
export function startOver(): void {
  const { body } = document;
  body.tabIndex = -1;
  body.focus();
  body.removeAttribute("tabindex");
  scrollTo(0, 0);
}

/** Runs in the page, once a key was pressed: where the focus is not to be seen. `forced`: the browser's own colours, which are told apart by themselves. */
export function unseenFocus({ forced }: { forced: boolean }): string[] {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return ["no canvas to see colours with"];
  const paint = (colours: readonly string[]) => {
    context.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    return context.getImageData(0, 0, 1, 1).data;
  };
  const luminance = (colours: readonly string[]) => {
    const [red = 0, green = 0, blue = 0] = [...paint(colours)].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  // What a page without a background of its own stands on, light or dark.
  const probe = document.createElement("i");
  probe.style.backgroundColor = "Canvas";
  document.body.append(probe);
  const ground = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const behind = (element: Element | null): string[] =>
    element === null ? [ground] : [...behind(element.parentElement), getComputedStyle(element).backgroundColor];
  // A colour on its way to another one is neither.
  const still = new CSSStyleSheet();
  still.replaceSync("* { transition: none !important }");
  document.adoptedStyleSheets = [still];
  const problems: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(
    'a[href], button:not(:disabled), input:not([type="hidden"], :disabled)',
  )) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) continue;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const called =
      (element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "") || element.getAttribute("name");
    if (outlineStyle !== "solid" || Number.parseFloat(outlineWidth) < 2) {
      problems.push(`${called}: the focus is ${outlineWidth} ${outlineStyle}`);
      continue;
    }
    if (forced) continue;
    const around = behind(element.parentElement);
    const [one, other] = [luminance([...around, outlineColor]), luminance(around)];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 3) problems.push(`${called}: the focus has a contrast of ${contrast.toFixed(1)}`);
  }
  document.adoptedStyleSheets = [];
  return problems;
}

/** Runs in the page after something was refused: where the focus went instead of to what is said about it. */
export function lostComplaint(): string[] {
  const complaints = [...document.querySelectorAll('main [role="alert"]:not(:empty), main [aria-invalid="true"]')];
  if (complaints.length === 0) return ["nothing is said about it"];
  const { activeElement } = document;
  if (complaints.some((complaint) => complaint === activeElement)) return [];
  return [`the focus is on ${activeElement?.outerHTML.slice(0, 80)}`];
}

/** Runs in the page after something was done in place: where the focus went instead of to what is said about it. */
export function lostConfirmation(): string[] {
  const { activeElement } = document;
  if (activeElement?.matches('main [role="status"]') && activeElement.textContent?.trim()) return [];
  return [`the focus is on ${activeElement?.outerHTML.slice(0, 80)}`];
}

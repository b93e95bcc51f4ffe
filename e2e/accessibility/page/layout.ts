/** Runs in the page: what does not fit, is cut off, lies over something else or is too small to hit. */
export function layoutProblems(): string[] {
  const problems: string[] = [];
  const width = document.documentElement.clientWidth;
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
  // Clipped to a pixel on purpose: said, not shown.
  const isSaid = (element: Element) => element.closest(".sr-only") !== null;
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.textContent ?? "").trim().slice(0, 40) || element.getAttribute("name") || element.className}”`;
  const seen = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
    (element) => isSeen(element) && !isSaid(element) && !(element instanceof SVGElement),
  );

  const tooWide = document.documentElement.scrollWidth - width;
  if (tooWide > 0) problems.push(`${tooWide} px to scroll sideways`);
  for (const element of seen) {
    const { left, right } = element.getBoundingClientRect();
    if (left < -0.5 || right > width + 0.5) problems.push(`${name(element)} reaches out of the page`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const cutsX = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    const cutsY = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
    if ((cutsX || cutsY) && !(element instanceof HTMLInputElement)) problems.push(`${name(element)} is cut off`);
  }

  // What somebody reads or uses: controls, pictures, and elements with text of their own.
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const isControl = (element: Element) => element.matches("a, button, input, summary");
  const leaves = seen.filter(
    (element) =>
      isControl(element) ||
      (hasText(element) && element.closest("a, button, summary") === null) ||
      element.matches("img"),
  );
  const boxes = leaves.flatMap((element) => {
    if (isControl(element) && getComputedStyle(element).display !== "inline") {
      return [{ element, box: element.getBoundingClientRect() }];
    }
    return [...element.getClientRects()].map((box) => ({ element, box }));
  });
  for (const [at, a] of boxes.entries()) {
    for (const b of boxes.slice(at + 1)) {
      if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across <= 1 || down <= 1) continue;
      // A button inside a field, which leaves it the room.
      const room = Number.parseFloat(getComputedStyle(a.element).paddingInlineEnd);
      if (
        a.element instanceof HTMLInputElement &&
        b.element.parentElement === a.element.parentElement &&
        room >= b.box.width
      )
        continue;
      // Lines of one sentence are allowed to touch.
      if (a.element.closest("p") !== null && a.element.closest("p") === b.element.closest("p")) continue;
      problems.push(`${name(a.element)} and ${name(b.element)} lie over each other`);
    }
  }

  // A link in a sentence is as high as its line.
  const isInSentence = (element: Element) =>
    element.matches("a, button") &&
    getComputedStyle(element).display === "inline" &&
    element.parentElement !== null &&
    hasText(element.parentElement);
  for (const element of seen.filter((one) => isControl(one) && !isInSentence(one))) {
    const { width: across, height } = element.getBoundingClientRect();
    if (across < 24 || height < 24)
      problems.push(`${name(element)} is ${Math.round(across)} × ${Math.round(height)} px`);
  }
  return problems;
}

/**
 * Runs in the page: where each block and its text begin, counted from the side where reading begins. Alike in both directions when
 * every side is a logical one.
 */
export function startEdges(): Record<string, number> {
  const width = document.documentElement.clientWidth;
  const isRtl = document.documentElement.dir === "rtl";
  const start = ({ left, right }: DOMRect) => Math.round(isRtl ? width - right : left);
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const blocks = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
    (element) =>
      !(element instanceof SVGElement) &&
      element.checkVisibility() &&
      getComputedStyle(element).display !== "inline" &&
      element.parentElement?.closest("p, bdi, label") === null,
  );
  return Object.fromEntries(
    blocks.flatMap((element, at) => {
      const called = `${at} ${element.tagName.toLowerCase()} “${(element.textContent ?? "").trim().slice(0, 30)}”`;
      const edges: [string, number][] = [[called, start(element.getBoundingClientRect())]];
      if (hasText(element)) {
        const text = document.createRange();
        text.selectNodeContents(element);
        edges.push([`the text of ${called}`, start(text.getBoundingClientRect())]);
      }
      return edges;
    }),
  );
}

/** Runs in the page under forced colours: controls and boxes that have no edge left. */
export function edgeless(): string[] {
  const boxes = document.querySelectorAll<HTMLElement>(
    'button, a[class*="bg-accent"], input:not([type="hidden"]), [role="alert"]:not(:empty), [role="status"][tabindex]',
  );
  return (
    [...boxes]
      // An icon is drawn in the colour of text, so it is seen without an edge.
      .filter((element) => element.textContent?.trim() !== "" || element.querySelector("svg") === null)
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches("p"))
      .filter((element) => {
        const { borderTopStyle, borderTopWidth, textDecorationLine, borderTopColor, backgroundColor } =
          getComputedStyle(element);
        const hasEdge =
          borderTopStyle === "solid" && Number.parseFloat(borderTopWidth) >= 1 && borderTopColor !== backgroundColor;
        return !hasEdge && !textDecorationLine.includes("underline");
      })
      .map((element) => `${element.textContent?.trim() || element.getAttribute("name")} has no edge`)
  );
}

/** Runs in the page where motion is unwanted: what still moves. */
export function moving(): string[] {
  const seconds = (times: string) => Math.max(...times.split(",").map((time) => Number.parseFloat(time)));
  return [...document.querySelectorAll("body *")]
    .filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      return seconds(transitionDuration) > 0 || (animationName !== "none" && seconds(animationDuration) > 0.002);
    })
    .map((element) => `${element.tagName} ${element.className} moves`);
}

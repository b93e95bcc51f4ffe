import { expect, it } from "vitest";
import { html } from "./html";

it("escapes every value, and only once", () => {
  const name = `<b title="x">O'Neil & co`;
  expect(html`<p>${html`<i>${name}</i>`}</p>`.text).toBe(
    "<p><i>&lt;b title=&quot;x&quot;&gt;O&#39;Neil &amp; co</i></p>",
  );
});

it("shows nothing for what is absent, and lists one after the other", () => {
  expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>${undefined}`.text).toBe(
    "<ul><li>1</li><li>2</li></ul>",
  );
});

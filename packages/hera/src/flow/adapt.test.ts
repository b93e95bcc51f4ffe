import { expect, it } from "vitest";
import { adaptFlow } from "./adapt";

const base = "http://ciam.localhost:3000";
const own = "http://acme.ciam.localhost:3000";
const node = (type: string, attributes: Record<string, unknown>) => ({ type, group: "default", attributes });
const flow = {
  id: "1",
  request_url: "",
  ui: {
    action: `${base}/self-service/login?flow=1`,
    method: "POST",
    nodes: [
      node("script", { src: `${base}/.well-known/ory/webauthn.js`, nonce: "kratos" }),
      node("a", { href: `${base}/self-service/recovery/browser` }),
      node("a", { href: "http://ciam.localhost:3000.evil.example/" }),
      node("input", { name: "identifier" }),
    ],
  },
};

it("points a flow at the host it is shown on and gives its scripts the page's nonce", () => {
  const { ui } = adaptFlow(flow, "olympus_return", { base, own, nonce: "page", back: undefined });
  expect(ui.action).toBe(`${own}/self-service/login?flow=1`);
  expect(ui.nodes.map(({ attributes }) => attributes)).toEqual([
    { src: `${own}/.well-known/ory/webauthn.js`, nonce: "page" },
    { href: `${own}/self-service/recovery/browser` },
    { href: "http://ciam.localhost:3000.evil.example/" },
    { name: "identifier" },
  ]);
});

it("remembers the way back in the form's address", () => {
  const { ui } = adaptFlow(flow, "olympus_return", {
    base,
    own: base,
    nonce: "page",
    back: "http://localhost:3102/oauth2/auth?a=b",
  });
  expect(new URL(ui.action).searchParams.get("olympus_return")).toBe("http://localhost:3102/oauth2/auth?a=b");
});

it.each([
  ["second step", { requested_aal: "aal2" }, "flow=1&aal=aal2"],
  ["sign-in once more", { refresh: true, requested_aal: "aal1" }, "flow=1&refresh=true"],
])("remembers in the form's address that it is a %s", (_, step, query) => {
  const { ui } = adaptFlow({ ...flow, ...step }, "olympus_return", { base, own, nonce: "page", back: undefined });
  expect(new URL(ui.action).searchParams.toString()).toBe(query);
});

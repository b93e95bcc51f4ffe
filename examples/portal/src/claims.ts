import { type Html, html } from "./html";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

const text = (value: unknown) => html`${typeof value === "string" ? value : JSON.stringify(value)}`;
/** Where the line is too short, an address goes on after its @. */
function address(value: unknown): Html {
  const [, local, domain] = typeof value === "string" ? (/^(.*@)(.*)$/.exec(value) ?? []) : [];
  return domain === undefined ? text(value) : html`${local}<wbr>${domain}`;
}

const yesNo = (value: unknown) => (typeof value === "boolean" ? html`${value ? "Yes" : "No"}` : text(value));
const list = (value: unknown) => (Array.isArray(value) ? html`${value.join(", ")}` : text(value));

/** A moment as tokens write it: seconds since 1970. */
function moment(value: unknown): Html {
  if (typeof value !== "number") return text(value);
  const at = new Date(value * 1000);
  return html`<time datetime="${at.toISOString()}">${day.format(at)} UTC</time>`;
}

/** The claims that say something to a person, in the order in which one would ask for them. */
const told: readonly (readonly [name: string, label: string, show: (value: unknown) => Html])[] = [
  ["name", "Name", text],
  ["email", "E-mail address", address],
  ["email_verified", "Address confirmed", yesNo],
  ["tenant_id", "Tenant", text],
  ["tenant_slug", "Tenant’s short name", text],
  ["tenant_role", "Role in the tenant", text],
  ["login_at", "Signed in at", moment],
  ["amr", "Signed in with", list],
  ["acr", "Assurance level", text],
  ["sid", "Session", text],
  ["exp", "Good until", moment],
];

/** A row for each claim that this token has: what it means, what it is called in the token, and what it says. */
export function claimRows(claims: Readonly<Record<string, unknown>>): readonly Html[] {
  return told
    .filter(([name]) => claims[name] !== undefined)
    .map(
      ([name, label, show]) =>
        html`<tr><th scope="row">${label} <code>${name}</code></th><td>${show(claims[name])}</td></tr>`,
    );
}

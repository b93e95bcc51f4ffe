import { compactCode } from "@olympus/ui/compact-code";

const nul = /%00|\0/g;
const codeFields = ["code", "totp_code", "lookup_secret"];

/**
 * A form as Kratos reads it: codes are shown and pasted in groups, and Kratos takes them only without what stands between. What is to be
 * handed on to mails and webhooks is for us to say, not for the browser. A NUL is no text to Postgres: Kratos would fail over it, as if
 * something were broken.
 */
export function tidyForm(body: Uint8Array<ArrayBuffer>, contentType: string | null): Uint8Array<ArrayBuffer> {
  if (!contentType?.startsWith("application/x-www-form-urlencoded")) return body;
  const text = new TextDecoder().decode(body);
  const fields = new URLSearchParams(text.replaceAll(nul, ""));
  const spaced = codeFields.filter((name) => compactCode(fields.get(name) ?? "") !== (fields.get(name) ?? ""));
  const notTheirs = [...fields.keys()].filter((name) => name.startsWith("transient_payload"));
  if (spaced.length + notTheirs.length === 0 && !text.match(nul)) return body;
  for (const name of notTheirs) fields.delete(name);
  for (const name of spaced) fields.set(name, compactCode(fields.get(name) ?? ""));
  return new Uint8Array(Buffer.from(fields.toString()));
}

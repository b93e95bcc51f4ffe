const codeFields = ["code", "totp_code", "lookup_secret"];

/**
 * A form as Kratos reads it: codes are shown and pasted in groups, and Kratos takes them only without the spaces between. What is to be
 * handed on to mails and webhooks is for us to say, not for the browser.
 */
export function tidyForm(body: Uint8Array<ArrayBuffer>, contentType: string | null): Uint8Array<ArrayBuffer> {
  if (!contentType?.startsWith("application/x-www-form-urlencoded")) return body;
  const fields = new URLSearchParams(new TextDecoder().decode(body));
  const spaced = codeFields.filter((name) => /\s/.test(fields.get(name) ?? ""));
  const notTheirs = [...fields.keys()].filter((name) => name.startsWith("transient_payload"));
  if (spaced.length + notTheirs.length === 0) return body;
  for (const name of notTheirs) fields.delete(name);
  for (const name of spaced) fields.set(name, (fields.get(name) ?? "").replaceAll(/\s/g, ""));
  return new Uint8Array(Buffer.from(fields.toString()));
}

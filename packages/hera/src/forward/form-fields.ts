const mediaType = (contentType: string | null) => contentType?.split(";")[0]?.trim().toLowerCase();

/** The fields of a form as Kratos reads them; none of a body in any other format. */
export function formFields(body: Uint8Array | null, contentType: string | null): URLSearchParams {
  const isForm = body !== null && mediaType(contentType) === "application/x-www-form-urlencoded";
  return new URLSearchParams(isForm ? new TextDecoder().decode(body) : "");
}

/** The fields of a form in whatever format: JSON when it says so, each of its plain values as text. What is nested is no field. */
export function fieldsOf(body: Uint8Array, contentType: string | null): URLSearchParams {
  const text = new TextDecoder().decode(body);
  if (!mediaType(contentType)?.includes("json")) return new URLSearchParams(text);
  const parsed = parse(text);
  const entries = typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : [];
  const plain = entries.filter(([, value]) => typeof value !== "object");
  return new URLSearchParams(plain.map(([name, value]) => [name, String(value)]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Kratos refuses it in its own words.
    return undefined;
  }
}

/** What a settings form changes about passkeys: a name for a new one, or one that goes, as its `flow` then shows. */
export type NameChange =
  | { readonly passkeyId: string; readonly name: string }
  | { readonly passkeyId: string; readonly flow: string };

const maxLength = 60;

/** Reads a form that adds or removes a passkey; undefined for every other, and for a removal that Kratos did not get to. */
export function nameChange(
  request: Pick<Request, "method" | "url">,
  fields: URLSearchParams,
  location: string | null,
): NameChange | undefined {
  if (request.method !== "POST" || new URL(request.url).pathname !== "/self-service/settings") return undefined;
  const removed = fields.get("passkey_remove");
  if (removed && isId(removed)) {
    // Sent to confirm who one is first, the browser gets no flow: the passkey is still there.
    const page = location !== null && URL.canParse(location) ? new URL(location) : undefined;
    const flow = page?.pathname.startsWith("/settings") ? page.searchParams.get("flow") : null;
    return flow ? { passkeyId: removed, flow } : undefined;
  }
  const [passkeyId, name] = [idOf(fields.get("passkey_settings_register")), tidy(fields.get("passkey_name"))];
  return passkeyId === undefined || name === "" ? undefined : { passkeyId, name };
}

const isId = (text: string) => /^[0-9a-f]{2,2048}$/.test(text);

/** The browser writes a passkey's id in base64url, Kratos in hexadecimal. */
function idOf(credential: string | null): string | undefined {
  if (!credential) return undefined;
  try {
    const { id } = JSON.parse(credential) as { id?: unknown };
    const hexadecimal = typeof id === "string" ? Buffer.from(id, "base64url").toString("hex") : "";
    return isId(hexadecimal) ? hexadecimal : undefined;
  } catch {
    return undefined;
  }
}

// Characters that nobody sees, or that turn the text around them, do not make a name.
function tidy(name: string | null): string {
  const seen = (name ?? "").replaceAll(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return [...seen].slice(0, maxLength).join("");
}

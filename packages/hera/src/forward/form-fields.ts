/** The fields of a form as Kratos reads them; none of a body in any other format. */
export function formFields(body: Uint8Array | null, contentType: string | null): URLSearchParams {
  const type = contentType?.split(";")[0]?.trim().toLowerCase();
  const isForm = body !== null && type === "application/x-www-form-urlencoded";
  return new URLSearchParams(isForm ? new TextDecoder().decode(body) : "");
}

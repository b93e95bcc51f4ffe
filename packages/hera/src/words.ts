/** The words of a space-separated OAuth2 parameter. */
export const words = (value: string | null | undefined) => (value ?? "").split(" ").filter((word) => word !== "");

import { connect } from "node:net";

/** What came back for bytes that were sent as they are; "" when the connection just ended. */
export type RawAnswer = { readonly text: string; readonly status: number; readonly head: string };

const patienceMs = 20_000;

/** Sends bytes that no HTTP client would send, and reads until the other side is done. Ask for `connection: close`. */
export async function sendRaw(port: number, bytes: string | Uint8Array): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.setTimeout(patienceMs, () => socket.destroy());
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    // A refusal may arrive before all is sent, and then breaks the rest off.
    socket.on("error", () => undefined).on("close", () => resolve());
    socket.write(bytes);
  });
  const text = Buffer.concat(chunks).toString("utf8");
  const head = text.split("\r\n\r\n")[0] ?? "";
  return { text, head, status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0) };
}

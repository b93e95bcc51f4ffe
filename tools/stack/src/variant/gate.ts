import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** What happens to whoever comes to a gate. */
export type Fault =
  /** Nobody listens. */
  | { readonly is: "refusing" }
  /** Taken and never answered, as by a process that was stopped; goes on when it heals. */
  | { readonly is: "stopped" }
  /** Every answer comes this much later, or when it heals. */
  | { readonly is: "slow"; readonly milliseconds: number }
  /** The connection breaks before the request arrives. */
  | { readonly is: "resetting" }
  /** The request arrives and is carried out; of its answer nothing comes back. */
  | { readonly is: "losing-answers" }
  /** The request arrives and is carried out; its answer breaks off. */
  | { readonly is: "cutting-answers" }
  /** Something else answers, word for word. */
  | { readonly is: "answering"; readonly with: string };

/** Whom a fault meets: requests whose first bytes match `only`, the first `times` of them. Without either, all. */
export type Aim = { readonly only?: RegExp; readonly times?: number };

/** A way to one TCP service that can be disturbed and says what went through it. */
export type Gate = {
  readonly port: number;
  /** Request lines of HTTP that came, oldest first. */
  readonly requests: readonly string[];
  /** Times that anything came from the client's side. */
  readonly messages: () => number;
  /** Forgets what came so far. */
  readonly forget: () => void;
  readonly fail: (fault: Fault, aim?: Aim) => Promise<void>;
  readonly heal: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const html = (status: string, body: string) =>
  `HTTP/1.1 ${status}\r\ncontent-type: text/html\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;

/** Answers that are none: what a broken proxy or a wrong service says. */
export const garbage = {
  notHttp: { is: "answering", with: "\u0000\u0001SSH-2.0-nonsense\r\n\r\n" },
  html: { is: "answering", with: html("200 OK", "<html><h1>It works!</h1></html>") },
  error: { is: "answering", with: html("500 Internal Server Error", "<pre>at secret.go:42 stack trace</pre>") },
} as const satisfies Record<string, Fault>;

const requestLine = /^[A-Z]+ \S+ HTTP\/1\.[01]/;

type Armed = { readonly fault: Fault; readonly only: RegExp | undefined; left: number };

/** Opens a gate on a port of the system's choice. */
export async function openGate(target: { readonly host: string; readonly port: number }): Promise<Gate> {
  const requests: string[] = [];
  const passages = new Set<Passage>();
  let messages = 0;
  let armed: Armed | undefined;
  const judge = (chunk: Buffer): Fault | undefined => {
    messages += 1;
    const text = chunk.toString("latin1");
    const line = requestLine.exec(text)?.[0];
    if (line !== undefined) requests.push(line.replace(/ HTTP\/1\.[01]$/, ""));
    if (armed === undefined || armed.left === 0 || armed.only?.test(text) === false) return undefined;
    armed.left -= 1;
    return armed.fault;
  };
  const listen = (port: number) => listening(port, (client) => letThrough(client, target, judge, passages));
  let server: Server | undefined = await listen(0);
  const { port } = server.address() as AddressInfo;
  const shut = async () => {
    for (const passage of passages) passage.break();
    const closing = server;
    server = undefined;
    if (closing) await new Promise((closed) => closing.close(closed));
  };
  return {
    port,
    requests,
    messages: () => messages,
    forget: () => {
      requests.length = 0;
      messages = 0;
    },
    fail: async (fault, { only, times = Number.POSITIVE_INFINITY } = {}) => {
      armed = { fault, only, left: times };
      if (fault.is === "refusing") await shut();
    },
    heal: async () => {
      armed = undefined;
      server ??= await listen(port);
      for (const passage of passages) passage.goOn();
    },
    close: shut,
  };
}

type Passage = { readonly break: () => void; readonly goOn: () => void };

async function listening(port: number, onClient: (client: Socket) => void): Promise<Server> {
  const server = createServer({ noDelay: true }, onClient);
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** One connection and the one it goes on as. A request of several pieces meets the fault that its first piece met. */
function letThrough(
  client: Socket,
  target: { readonly host: string; readonly port: number },
  judge: (chunk: Buffer) => Fault | undefined,
  passages: Set<Passage>,
): void {
  const upstream = connect({ ...target, noDelay: true });
  const held: Buffer[] = [];
  const late = new Map<NodeJS.Timeout, Buffer>();
  let fault: Fault | undefined;
  const breakBoth = () => {
    client.resetAndDestroy();
    upstream.destroy();
  };
  const arrive = (timer: NodeJS.Timeout) => {
    clearTimeout(timer);
    const chunk = late.get(timer);
    late.delete(timer);
    if (chunk !== undefined && client.writable) client.write(chunk);
  };
  const delay = (chunk: Buffer, milliseconds: number) => {
    const timer = setTimeout(() => arrive(timer), milliseconds);
    late.set(timer, chunk);
  };
  const passage: Passage = {
    break: breakBoth,
    goOn: () => {
      fault = undefined;
      for (const chunk of held.splice(0)) upstream.write(chunk);
      for (const timer of [...late.keys()]) arrive(timer);
    },
  };
  passages.add(passage);
  client.on("data", (chunk: Buffer) => {
    const met = judge(chunk);
    const isNew = fault === undefined || requestLine.test(chunk.toString("latin1"));
    if (isNew) fault = met;
    if (fault?.is === "stopped" || held.length > 0) held.push(chunk);
    else if (fault?.is === "resetting") breakBoth();
    else if (fault?.is === "answering") client.end(fault.with, "latin1");
    else upstream.write(chunk);
  });
  upstream.on("data", (chunk: Buffer) => {
    if (fault?.is === "losing-answers") breakBoth();
    else if (fault?.is === "cutting-answers") client.write(chunk.subarray(0, chunk.length / 2), breakBoth);
    else if (fault?.is === "slow") delay(chunk, fault.milliseconds);
    else if (client.writable) client.write(chunk);
  });
  const over = () => {
    passages.delete(passage);
    for (const timer of late.keys()) clearTimeout(timer);
    client.destroy();
    upstream.destroy();
  };
  // A slow answer may still be on its way when the other side has hung up.
  upstream.on("end", () => (fault?.is === "slow" ? undefined : client.end()));
  client.on("end", () => upstream.end());
  client.on("error", over).on("close", over);
  upstream.on("error", breakBoth);
}

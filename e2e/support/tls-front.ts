import { once } from "node:events";
import { request } from "node:http";
import { createServer, request as secureRequest } from "node:https";
import type { AddressInfo } from "node:net";
import { type Certificate, makeCertificate } from "./certificate";

type FrontAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

/** What stands in front of Hera in production: ends TLS and hands on what comes, as it came. */
export type TlsFront = {
  readonly url: string;
  readonly certificate: Certificate;
  /** Where it hands on to; nobody is served before. */
  readonly lead: (port: number) => void;
  /** Asks as a browser would that trusts the certificate. */
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<FrontAnswer>;
  readonly close: () => void;
};

export async function openTlsFront(host: string): Promise<TlsFront> {
  const certificate = makeCertificate(host);
  let target: number | undefined;
  const server = createServer(certificate, (incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const onward = request({ host: "127.0.0.1", port: target, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<FrontAnswer> => {
    const asked = secureRequest({
      host: "127.0.0.1",
      port,
      path,
      servername: host,
      ca: certificate.cert,
      headers: { host: `${host}:${port}`, accept: "text/html", ...headers },
    }).end();
    const [answer] = (await once(asked, "response")) as [import("node:http").IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() };
  };

  return {
    url: `https://${host}:${port}`,
    certificate,
    lead: (to) => {
      target = to;
    },
    ask,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

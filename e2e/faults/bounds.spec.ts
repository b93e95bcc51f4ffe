import { once } from "node:events";
import { connect } from "node:net";
import { findForm } from "@olympus/bench/forms";
import { signInAtHera, whoami } from "../support/http";
import { ciam } from "../support/instance";
import { expect, test } from "../support/test";

const { host, port, origin } = new URL(ciam.heraUrl);
const formPaths = [
  "/self-service/login?flow=x",
  "/consent/answer",
  "/logout/answer",
  "/sessions/end",
  "/apps/withdraw",
];

/** Sends bytes as they come, and reads what comes back until the other side hangs up or `isEnough`. */
async function talk(parts: Iterable<string>, isEnough: (heard: string) => boolean = () => false): Promise<string> {
  const socket = connect(Number(port), "127.0.0.1");
  await once(socket, "connect");
  let heard = "";
  const over = new Promise<void>((resolve) => {
    socket.on("error", () => resolve()).on("close", () => resolve());
    socket.on("data", (chunk: Buffer) => {
      heard += chunk.toString("latin1");
      if (isEnough(heard)) resolve();
    });
  });
  for (const part of parts) {
    if (socket.destroyed || isEnough(heard)) break;
    if (!socket.write(part)) await Promise.race([once(socket, "drain"), over]);
  }
  await over;
  socket.destroy();
  return heard;
}

const head = (path: string, ...lines: readonly string[]) =>
  [`POST ${path} HTTP/1.1`, `host: ${host}`, "accept: text/html", ...lines, "", ""].join("\r\n");
const form = "content-type: application/x-www-form-urlencoded";
const statusOf = (heard: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0);

for (const path of formPaths) {
  test(`hard case 69: ten megabytes sent to ${path} are not read to their end`, async () => {
    const megabyte = "x".repeat(1024 * 1024);
    let sent = 0;
    function* endless() {
      yield head(path, form, "transfer-encoding: chunked");
      for (sent = 0; sent < 10; sent += 1) yield `${megabyte.length.toString(16)}\r\n${megabyte}\r\n`;
      yield "0\r\n\r\n";
    }
    const heard = await talk(endless(), (answer) => answer.includes("\r\n\r\n"));
    expect([303, 413]).toContain(statusOf(heard));
  });
}

test("hard case 69: a hundred thousand fields and deep JSON are refused, and Hera goes on", async ({
  http,
  customer,
}) => {
  const page = await http.follow(await http.get(`${ciam.heraUrl}/login`));
  const { action, fields } = findForm(page.body, "password");
  const address = new URL(action, page.url);
  const many = Array.from({ length: 100_000 }, (_, at) => [`f${at}`, ""]);
  expect((await http.post(address, { ...fields, ...Object.fromEntries(many) })).status).toBe(413);
  const deep = 10_000;
  const json = `{"method":"password","password":${"[".repeat(deep)}${"]".repeat(deep)}}`;
  const answer = await http.send("POST", address, { headers: { "content-type": "application/json" } }, json);
  expect(answer.status).toBeGreaterThanOrEqual(300);
  expect(answer.status).toBeLessThan(500);
  await signInAtHera(http, ciam, customer);
  expect((await whoami(http, ciam)).status).toBe(200);
});

test("hard case 69: clients that hold a form open keep nobody else from theirs", async ({ http, customer }) => {
  const slow = Array.from({ length: 100 }, () => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(`${head("/self-service/login?flow=x", form, "content-length: 100")}method=pass`);
    return socket;
  });
  await Promise.all(slow.map((socket) => once(socket, "connect")));
  await signInAtHera(http, ciam, customer);
  expect((await whoami(http, ciam)).status).toBe(200);
  for (const socket of slow) socket.destroy();
});

test("hard case 69: who sends a form more slowly than any line is told so", async () => {
  const begun = `${head("/self-service/login?flow=x", form, "content-length: 100")}method=pass`;
  const heard = await talk([begun], (answer) => answer.includes("in time."));
  expect(statusOf(heard)).toBe(408);
});

test("hard case 13: fifty junk cookies beside a header of eight kilobytes are served, more is refused in words", async ({
  http,
}) => {
  const junk = Array.from({ length: 50 }, (_, at) => `junk${at}=${"x".repeat(60)}`).join("; ");
  const page = await http.follow(await http.get(`${origin}/login`, { headers: { cookie: junk } }));
  expect(page.status).toBe(200);
  const long = await http.get(`${origin}/login`, { headers: { cookie: junk, "x-long": "y".repeat(8 * 1024) } });
  expect(long.location?.searchParams.has("flow")).toBe(true);
  const tooLong = await http.get(`${origin}/login`, { headers: { cookie: `junk=${"x".repeat(20_000)}` } });
  expect(tooLong.status).toBe(431);
  expect(tooLong.location).toBeUndefined();
});

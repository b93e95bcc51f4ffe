import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

export type Certificate = {
  readonly key: string;
  readonly cert: string;
  /** What Chromium's list of trusted keys names it by. */
  readonly fingerprint: string;
};

const dayMs = 24 * 60 * 60 * 1000;

/** A certificate for one host and all under it, signed by itself and good for a day. */
export function makeCertificate(host: string, now = Date.now()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const subjectKey = publicKey.export({ type: "spki", format: "der" });
  const name = sequence(set(sequence(oid.commonName, utf8(host))));
  const hosts = sequence(...[host, `*.${host}`].map((each) => der(0x82, Buffer.from(each))));
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    sequence(oid.ecdsaWithSha256),
    name,
    sequence(time(now - dayMs), time(now + dayMs)),
    name,
    subjectKey,
    der(0xa3, sequence(sequence(oid.subjectAltName, der(0x04, hosts)))),
  );
  const signature = sign("sha256", body, privateKey);
  const whole = sequence(body, sequence(oid.ecdsaWithSha256), der(0x03, Buffer.from([0]), signature));
  return {
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
    fingerprint: createHash("sha256").update(subjectKey).digest("base64"),
  };
}

/** One value of ASN.1: its tag, how long it is, what it holds. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const set = (...parts: readonly Buffer[]) => der(0x31, ...parts);
const integer = (bytes: Buffer) => der(0x02, bytes);
const utf8 = (text: string) => der(0x0c, Buffer.from(text));
const time = (at: number) =>
  der(0x17, Buffer.from(`${new Date(at).toISOString().replaceAll(/\D/g, "").slice(2, 14)}Z`));

const oid = {
  commonName: Buffer.from("0603550403", "hex"),
  subjectAltName: Buffer.from("0603551d11", "hex"),
  ecdsaWithSha256: Buffer.from("06082a8648ce3d040302", "hex"),
} as const;

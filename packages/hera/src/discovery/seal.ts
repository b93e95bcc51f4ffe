import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;
// Whatever is inside, a seal has one length: its size must not tell what it holds. A browser takes cookies of 4096 bytes at most.
const blockBytes = 2560;

/** Encrypts a text for ourselves, readable for `seconds`. `purpose` keeps one kind of seal from being opened as another. */
export function seal(secret: string, purpose: string, text: string, seconds: number, now = Date.now()): string {
  const plain = Buffer.from(JSON.stringify({ text, until: now + seconds * 1000 }));
  const padded = Buffer.alloc(Math.ceil(plain.length / blockBytes) * blockBytes, " ");
  plain.copy(padded);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyOf(secret, purpose), iv);
  return Buffer.concat([iv, cipher.update(padded), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** What `seal` put in; undefined for a seal that is over, altered, of another purpose or not ours. */
export function unseal(secret: string, purpose: string, sealed: string, now = Date.now()): string | undefined {
  const raw = Buffer.from(sealed, "base64url");
  if (raw.length < ivBytes + tagBytes) return undefined;
  try {
    const decipher = createDecipheriv(algorithm, keyOf(secret, purpose), raw.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(raw.subarray(-tagBytes));
    const plain = Buffer.concat([decipher.update(raw.subarray(ivBytes, -tagBytes)), decipher.final()]);
    const { text, until } = JSON.parse(plain.toString()) as { text: string; until: number };
    return until > now ? text : undefined;
  } catch {
    return undefined;
  }
}

const keyOf = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", `olympus seal: ${purpose}`, 32));

import { expect } from "@playwright/test";
import { confide } from "./confided";
import { instance } from "./instance";

export type Mail = {
  readonly subject: string;
  readonly text: string;
  /** As a page, or the same text where the catcher keeps one of the two. */
  readonly html: string;
  readonly links: readonly string[];
  readonly code: string;
};

type Caught = {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly at: number;
};

type Catcher = { readonly path: string; parse(answer: unknown): Caught[] };

// maildev under the runner, MailSlurper under compose: both keep what was sent, in words of their own.
const maildev: Catcher = {
  path: "/email",
  parse: (answer) =>
    (
      answer as {
        id: string;
        to: { address: string }[];
        subject: string;
        text?: string;
        html?: string;
        time: string;
      }[]
    ).map(({ id, to, subject, text, html, time }) => ({
      id,
      to: to.map(({ address }) => address),
      subject,
      body: text ?? html ?? "",
      html: html ?? text ?? "",
      at: Date.parse(time),
    })),
};
const mailSlurper: Catcher = {
  path: "/mail",
  parse: (answer) =>
    (
      answer as {
        mailItems: { id: string; toAddresses: string[]; subject: string; body: string; dateSent: string }[];
      }
    ).mailItems.map(({ id, toAddresses, subject, body, dateSent }) => ({
      id,
      to: toAddresses,
      subject,
      body,
      html: body,
      at: Date.parse(dateSent),
    })),
};

async function readAll(): Promise<Caught[]> {
  for (const { path, parse } of [maildev, mailSlurper]) {
    const answer = await fetch(`${instance.mail.url}${path}`);
    if (answer.ok && answer.headers.get("content-type")?.includes("json")) return parse(await answer.json());
  }
  throw new Error(`No mail catcher that we know answers at ${instance.mail.url}`);
}

/** Everything caught for this address so far, oldest first. */
async function caughtFor(address: string): Promise<Caught[]> {
  return (await readAll()).filter(({ to }) => to.includes(address)).toSorted((a, b) => a.at - b.at);
}

export async function mailsTo(address: string): Promise<Mail[]> {
  return (await caughtFor(address)).map(({ subject, body, html }) => ({
    subject,
    text: body,
    html,
    links: [...body.matchAll(/https?:\/\/[^\s"'<>)]+/g)].map(([link]) => link.replaceAll("&amp;", "&")),
    code: /\b\d{6}\b/.exec(body)?.[0] ?? "",
  }));
}

/** Waits for the `count`-th mail to this address (the courier sends within seconds) and hands it on. */
export async function mailTo(address: string, count = 1): Promise<Mail> {
  await expect
    .poll(async () => (await mailsTo(address)).length, { message: `mail ${count} to ${address}`, timeout: 30_000 })
    .toBeGreaterThanOrEqual(count);
  const mail = (await mailsTo(address))[count - 1];
  if (!mail) throw new Error(`Mail ${count} to ${address} is gone again`);
  confide(mail.code);
  return mail;
}

/** The address under which the catcher shows the newest mail to this address as its reader sees it. */
export async function lastMailPage(address: string): Promise<string> {
  await mailTo(address);
  const mail = (await caughtFor(address)).at(-1);
  if (mail === undefined) throw new Error(`The mail to ${address} is gone again`);
  return `${instance.mail.url}${maildev.path}/${mail.id}/html`;
}

/** Throws away what was sent to this address, so that the next mail is the first one. */
export async function forgetMailsTo(address: string): Promise<void> {
  for (const { id } of await caughtFor(address))
    await fetch(`${instance.mail.url}${maildev.path}/${id}`, { method: "DELETE" });
}

/** A code that is not this one. */
export const otherThan = (code: string): string => (code === "000000" ? "111111" : "000000");

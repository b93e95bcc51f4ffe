import { expect } from "@playwright/test";
import { instance } from "./instance";

export type Mail = {
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly code: string;
};

type Catcher = {
  readonly path: string;
  parse(answer: unknown): { to: string; subject: string; body: string; at: number }[];
};

// maildev under the runner, MailSlurper under compose: both keep what was sent, in words of their own.
const maildev: Catcher = {
  path: "/email",
  parse: (answer) =>
    (answer as { to: { address: string }[]; subject: string; text?: string; html?: string; time: string }[]).map(
      (mail) => ({
        to: mail.to.map(({ address }) => address).join(","),
        subject: mail.subject,
        body: mail.text ?? mail.html ?? "",
        at: Date.parse(mail.time),
      }),
    ),
};
const mailSlurper: Catcher = {
  path: "/mail",
  parse: (answer) =>
    (
      answer as { mailItems: { toAddresses: string[]; subject: string; body: string; dateSent: string }[] }
    ).mailItems.map((mail) => ({
      to: mail.toAddresses.join(","),
      subject: mail.subject,
      body: mail.body,
      at: Date.parse(mail.dateSent),
    })),
};

async function readAll() {
  for (const { path, parse } of [maildev, mailSlurper]) {
    const answer = await fetch(`${instance.mail.url}${path}`);
    if (answer.ok && answer.headers.get("content-type")?.includes("json")) return parse(await answer.json());
  }
  throw new Error(`No mail catcher that we know answers at ${instance.mail.url}`);
}

/** Everything sent to this address so far, oldest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const mails = (await readAll()).filter(({ to }) => to.includes(address)).toSorted((a, b) => a.at - b.at);
  return mails.map(({ subject, body }) => ({
    subject,
    text: body,
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
  return mail;
}

/** The address under which the catcher shows the newest mail to this address as its reader sees it. */
export async function lastMailPage(address: string): Promise<string> {
  await mailTo(address);
  const answer = await fetch(`${instance.mail.url}${maildev.path}`);
  const mails = (await answer.json()) as { id: string; to: { address: string }[] }[];
  const mail = mails.findLast(({ to }) => to.some((recipient) => recipient.address === address));
  if (mail === undefined) throw new Error(`The mail to ${address} is gone again`);
  return `${instance.mail.url}${maildev.path}/${mail.id}/html`;
}

import { expect } from "@playwright/test";
import { instance } from "./instance";

export type Mail = {
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly code: string;
};

// As maildev tells it, which catches the mail under the runner and under compose.
type Caught = {
  readonly id: string;
  readonly to: readonly { readonly address: string }[];
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly time: string;
};

const catcher = `${instance.mail.url}/email`;

/** Everything caught for this address so far, oldest first. */
async function caughtFor(address: string): Promise<Caught[]> {
  const answer = await fetch(catcher);
  if (!answer.ok) throw new Error(`The mail catcher answered ${answer.status}`);
  const mails = (await answer.json()) as Caught[];
  return mails
    .filter(({ to }) => to.some((recipient) => recipient.address === address))
    .toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time));
}

async function mailsTo(address: string): Promise<Mail[]> {
  return (await caughtFor(address)).map(({ subject, text, html }) => {
    const body = text ?? html ?? "";
    return {
      subject,
      text: body,
      links: [...body.matchAll(/https?:\/\/[^\s"'<>)]+/g)].map(([link]) => link.replaceAll("&amp;", "&")),
      code: /\b\d{6}\b/.exec(body)?.[0] ?? "",
    };
  });
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
  const mail = (await caughtFor(address)).at(-1);
  if (mail === undefined) throw new Error(`The mail to ${address} is gone again`);
  return `${catcher}/${mail.id}/html`;
}

/** Throws away what was sent to this address, so that the next mail is the first one. */
export async function forgetMailsTo(address: string): Promise<void> {
  for (const { id } of await caughtFor(address)) await fetch(`${catcher}/${id}`, { method: "DELETE" });
}

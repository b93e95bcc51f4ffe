import type { Brand } from "@olympus/domain/brand";
import type { Device } from "@olympus/domain/device";
import { Laptop, Smartphone } from "lucide-react";
import { ago, isJustNow } from "../ago";
import { Frame } from "../frame/frame";
import { Notice } from "../frame/notice";
import { TextLink } from "../frame/text-link";
import type { Language } from "../language/language";
import type { Words } from "../language/words";
import { PostForm } from "./busy";
import { Button } from "./plain-button";

export type SessionEntry = {
  readonly id: string;
  readonly isThisOne: boolean;
  readonly device: Device;
  readonly where?: string;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
};

type Speech = { readonly words: Words; readonly language: Language };
type Props = Speech & {
  readonly brand: Brand;
  /** This one first. */
  readonly sessions: readonly SessionEntry[];
  readonly now: Date;
  readonly token: string;
  /** Whether a session has just been ended. */
  readonly ended: boolean;
};

/** Where this account is signed in, and the end of one, of all others, of all. */
export function SessionsScreen({ brand, words, language, sessions, now, token, ended }: Props) {
  const others = sessions.filter(({ isThisOne }) => !isThisOne).length;
  return (
    <Frame
      brand={brand}
      title={words("sessions.title")}
      help={words("sessions.help")}
      footer={<TextLink href="/">{words("common.back")}</TextLink>}
    >
      {ended && <Notice tone="success">{words("sessions.ended")}</Notice>}
      <ul className="grid divide-y divide-neutral-6 rounded-medium border border-neutral-6">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} words={words} language={language} now={now} token={token} />
        ))}
      </ul>
      {others === 0 && <p className="text-sm text-neutral-11">{words("sessions.alone")}</p>}
      <div className="grid gap-4" id="everywhere">
        {others > 0 && (
          <PostForm action="/sessions/end" className="grid">
            <input type="hidden" name="token" value={token} />
            <Button look="secondary" name="end" value="others">
              {words("sessions.others")}
            </Button>
          </PostForm>
        )}
        <PostForm action="/sessions/end" className="grid gap-2">
          <input type="hidden" name="token" value={token} />
          <Button look="secondary" name="end" value="everywhere" aria-describedby="everywhere-help">
            {words("sessions.everywhere")}
          </Button>
          <p id="everywhere-help" className="text-sm text-neutral-11 text-pretty">
            {words("sessions.everywhereHelp")}
          </p>
        </PostForm>
      </div>
    </Frame>
  );
}

const phones = ["iPhone", "Android"];

type RowProps = Speech & { readonly session: SessionEntry; readonly now: Date; readonly token: string };

function SessionRow({ session, words, language, now, token }: RowProps) {
  const { id, isThisOne, device, where, signedInAt, lastSeenAt } = session;
  const name = nameOf(device, words);
  const past = (at: Date) => (isJustNow(at, now) ? words("sessions.justNow") : ago(at, now, language));
  const [since, seen] = [past(signedInAt), past(lastSeenAt)];
  const Icon = phones.includes(device.system ?? "") ? Smartphone : Laptop;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 p-4">
      <Icon className="mt-0.5 size-5 shrink-0 text-neutral-10" aria-hidden="true" />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <h2 className="text-base font-medium">{name}</h2>
        {isThisOne && <p className="text-sm font-medium text-success">{words("sessions.thisOne")}</p>}
        <p className="text-sm text-neutral-11 text-pretty">
          {words("sessions.signedIn", { ago: since })}
          {!isThisOne && seen !== since && `, ${words("sessions.lastSeen", { ago: seen })}`}
        </p>
        {where !== undefined && (
          <p className="text-sm text-neutral-11 wrap-anywhere">
            <bdi>{where}</bdi>
          </p>
        )}
      </div>
      <PostForm action="/sessions/end" className="w-full ps-8 min-[24rem]:w-auto min-[24rem]:ps-0">
        <input type="hidden" name="token" value={token} />
        <Button
          look="compact"
          name="end"
          value={id}
          aria-label={isThisOne ? words("sessions.here") : words("sessions.endDevice", { device: name })}
        >
          {words("sessions.end")}
        </Button>
      </PostForm>
    </li>
  );
}

function nameOf({ browser, system }: Device, words: Words): string {
  if (browser && system) return words("sessions.device", { browser, system });
  return browser ?? system ?? words("sessions.unknownDevice");
}

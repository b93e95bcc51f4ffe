import type { Answer } from "@olympus/bench/http-browser";
import type { GateName } from "@olympus/stack/variant/gates";
import type { Variant } from "@olympus/stack/variant/variant";
import type { Mode } from "./people-at-steps";
import { isTrouble, type Step, type Try } from "./steps";

/** A step that somebody took, and what came of it. */
export type Taken = {
  readonly step: Step;
  readonly attempt: Try;
  readonly mode: Mode;
  readonly answer: Answer;
  readonly tookMs: number;
};

type Round = {
  readonly part: GateName;
  /** What the machine itself takes at the moment. */
  readonly slowestMs: number;
  readonly log: ReturnType<Variant["heraLog"]>;
};

const promisedMs = 3_000;

/** What is wrong with the answers of a round, in a line each. */
export const complaintsOf = (taken: readonly Taken[], round: Round): string[] =>
  taken.flatMap((one) =>
    [...wrongWith(one, round), ...lateness(one.tookMs - round.slowestMs)].map((what) => `${said(one)}: ${what}`),
  );

function wrongWith({ step, attempt, mode, answer }: Taken, { part, log }: Round): string[] {
  const isDone = attempt.isDone(answer);
  const [mustFail, mayFail] = [step.needs.includes(part), step.mayNeed?.includes(part) === true];
  if (!mustFail && !mayFail) return isDone ? [] : ["does not need it"];
  return mayFail && isDone ? [] : [...dishonesties(answer, mode), ...missingInLog(answer, log)];
}

const lateness = (ms: number) => (ms < promisedMs ? [] : [`took ${Math.round(ms)} ms`]);

const inside = /secret\.go|It works|127\.0\.0\.1|ECONN|stack trace|\.(ts|js):\d+|SSH-2/;

/** It must say what is the matter, lead nowhere, pretend nothing, and show nothing of the inside. */
function dishonesties({ status, location, body }: Answer, mode: Mode): string[] {
  const isTold = mode === "plain" || (status === 503 && /^\{"title":"[^"]+","sentence":"[^"]+"/.test(body));
  return [
    ...(location === undefined ? [] : ["leads on"]),
    ...(isTrouble(body) ? [] : ["does not say so"]),
    ...(inside.test(body) ? ["shows the inside"] : []),
    ...(isTold ? [] : ["is not told in its place"]),
  ];
}

function missingInLog({ body }: Answer, log: Round["log"]): string[] {
  const line = log.find(({ reference }) => typeof reference === "string" && body.includes(reference));
  if (line === undefined) return ["has no line in the log"];
  const isWhole = String(line.code).endsWith("/unreachable") && "kind" in line && typeof line.milliseconds === "number";
  return isWhole ? [] : [`its line in the log is ${JSON.stringify(line)}`];
}

/** Undefined for a step that is done, else what it says instead. */
export const undone = (taken: Taken): string | undefined =>
  taken.attempt.isDone(taken.answer) ? undefined : said(taken);

function said({ step, mode, answer: { url, status, location, body } }: Taken): string {
  const text = (/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  return `${step.name}, ${mode}: ${url.pathname} answered ${status} ${location?.href ?? ""} ${text.slice(0, 200)}`;
}

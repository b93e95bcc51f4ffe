import { relativeTime, utcTime } from "./relative";

/** "3 minutes ago", with the exact UTC time on hover. */
export function RelativeTime({ at, now = new Date() }: { at: Date; now?: Date }) {
  const exact = utcTime(at);
  return (
    <time dateTime={at.toISOString()} title={exact} className="whitespace-nowrap">
      {relativeTime(at, now)}
      <span className="sr-only"> ({exact})</span>
    </time>
  );
}

import { CircleUserRound } from "lucide-react";

type Props = { readonly address: string; readonly name?: string | undefined };

/** Whose account this is, to the last letter, so that nobody acts in the wrong one. */
export function Account({ address, name }: Props) {
  return (
    <div className="flex items-center gap-3 rounded-medium border border-neutral-6 px-3 py-2.5">
      <CircleUserRound className="size-5 shrink-0 text-neutral-10" aria-hidden="true" />
      <div className="min-w-0 text-sm">
        {name !== undefined && name !== "" && (
          <p className="font-medium wrap-anywhere">
            <bdi>{name}</bdi>
          </p>
        )}
        <p className={`wrap-anywhere ${name ? "text-neutral-11" : "font-medium"}`}>{address}</p>
      </div>
    </div>
  );
}

import { useId } from "react";

type Props = { name: string; label: string; help?: string; error?: string | undefined; value?: string | undefined };

/** A line of text with its label above and its error below, tied together. */
export function TextField({ name, label, help, error, value }: Props) {
  const id = useId();
  const notes = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium text-sm">
        {label}
      </label>
      <input
        id={id}
        name={name}
        defaultValue={value}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={notes || undefined}
        className="h-9 w-full rounded-small border border-neutral-7 bg-surface px-2.5 text-sm aria-invalid:border-danger max-md:h-11 max-md:text-base"
      />
      {help && (
        <p id={`${id}-help`} className="mt-1 text-neutral-11 text-xs">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-danger text-xs">
          {error}
        </p>
      )}
    </div>
  );
}

const unbreakable = /(\S*e-mail\S*)/i;

/** Words of ours, with "e-mail" never torn apart at its hyphen at the end of a line. What is read and copied stays the same. */
export function Unbroken({ children }: { readonly children: string }) {
  return children.split(unbreakable).map((part) =>
    unbreakable.test(part) ? (
      <span key={part} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

"use client";

type Props = { readonly error: Error & { readonly digest?: string } };

/**
 * When the layout itself failed. Next sends this along with every page in case it is needed, so it brings nothing with it: no brand,
 * no frame, plain HTML in the page's own style sheet.
 */
export function BrokenDocument({ error }: Props) {
  return (
    <html lang="en">
      <body className="p-6">
        <title>Something went wrong</title>
        <main className="grid gap-3">
          <h1 className="text-xl font-semibold">Something went wrong</h1>
          <p>This is our mistake, and it is in our log now.</p>
          <a href="/" className="underline">
            Go to the start
          </a>
          {error.digest !== undefined && <p className="text-sm">Reference {error.digest}</p>}
        </main>
      </body>
    </html>
  );
}

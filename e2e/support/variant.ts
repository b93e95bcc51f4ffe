import { type Difference, startVariant, type Variant } from "@olympus/stack/variant/variant";
import { test } from "@playwright/test";

/** What all tests of a file share: there once the first of them has begun. */
type Shared<T> = () => T;

/**
 * One variant of the customers' half for all tests of a file, which then run one after the other. What a test disturbs is well again
 * for the next.
 */
export function oneVariant(difference: Difference): Shared<Variant> {
  return sharedByFile(
    () => startVariant("ciam", difference),
    (variant) => variant.heal(),
    (variant) => variant.end(),
  );
}

/** Something that takes long to make and is made once for all tests of a file; `tidy` runs after each of them. */
export function sharedByFile<T>(
  make: () => Promise<T>,
  tidy: (made: T) => Promise<void>,
  end: (made: T) => Promise<void>,
): Shared<T> {
  let made: { readonly value: T } | undefined;
  test.describe.configure({ mode: "default" });
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    made = { value: await make() };
  });
  test.afterEach(() => made && tidy(made.value));
  test.afterAll(() => made && end(made.value));
  return () => {
    if (made === undefined) throw new Error("What the file's tests share did not start.");
    return made.value;
  };
}

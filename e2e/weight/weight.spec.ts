import { type Chunk, chunkNames, readChunk } from "@olympus/bench/chunk";
import { type PageWeight, weighPages } from "@olympus/bench/page-weight";
import { ciam } from "../support/instance";
import { expect, test } from "../support/test";

const app = "hera-ciam";
const most = { bytes: 180_000, requests: 14 };

// What a script may weigh, by the package that most of it comes from. Tight on purpose: whoever needs more says so here.
const budgets: Readonly<Record<string, number>> = {
  "react-dom": 74_500,
  next: 59_500,
  turbopack: 4_600,
  "@ory/elements-react": 13_500,
  "@olympus/ui": 8_500,
};

const isScript = ({ kind }: PageWeight["parts"][number]) => kind === "Script";
const mainPackage = ({ contents }: Chunk) => contents[0]?.package ?? "unknown";
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const told = (chunk: Chunk) =>
  `${chunk.name} ${kB(chunk.bytes)}: ${chunk.contents
    .slice(0, 8)
    .map(({ package: name, bytes }) => `${name} ${kB(bytes)}`)
    .join(", ")}`;

test("a cold sign-in page stays within its budget, and every chunk within its own", async () => {
  const [page] = await weighPages([`${ciam.heraUrl}/login`], 3);
  if (page === undefined) throw new Error("Nothing was weighed");
  const development = page.parts.some(({ path }) => path.includes("hmr-client"));
  expect(development, "This instance serves a development build; what it weighs says nothing: npm start").toBe(false);
  const chunks = page.parts.filter(isScript).map(({ path }) => readChunk(app, path));
  const overweight = [...new Set(chunks.map(mainPackage))].flatMap((name) => {
    const group = chunks.filter((chunk) => mainPackage(chunk) === name);
    const bytes = group.reduce((sum, chunk) => sum + chunk.bytes, 0);
    const budget = budgets[name] ?? 0;
    const over = `${name} is ${kB(bytes)}, ${kB(bytes - budget)} over its ${kB(budget)}`;
    return bytes > budget ? [`${over}\n  ${group.map(told).join("\n  ")}`] : [];
  });
  expect(overweight.join("\n"), "scripts over their budget").toBe("");
  const parts = page.parts.map(({ path, kind, bytes }) => `${kind} ${kB(bytes)} ${path}`).join("\n");
  expect(page.bytes, `the whole page is ${kB(page.bytes)}:\n${parts}`).toBeLessThanOrEqual(most.bytes);
  expect(page.requests, parts).toBeLessThanOrEqual(most.requests);
});

// Catalogues stay on the server, but for the few phrases of islands, which come with the document, and the page for a broken layout.
const never = [
  /\/node_modules\/(use-intl|zod|react-intl|@formatjs|intl-messageformat|react-hook-form|sonner)\//,
  /\/messages\/\w+\/(?!broken\.json)[\w-]+\.json/,
  /\/messages\/\w+\.ts/,
];
// A word of each table that Elements would bring along: Swedish, German, and Kratos' messages in English.
const foreign = ["Logga in", "Anmelden mit", "You must accept the terms"];

for (const name of ["hera-ciam", "hera-iam"]) {
  test(`no script of ${name} holds a catalogue, a message library or another language`, () => {
    const chunks = chunkNames(name).map((chunk) => readChunk(name, chunk));
    expect(chunks.length).toBeGreaterThan(5);
    for (const chunk of chunks) {
      expect(
        chunk.sources.filter((source) => never.some((pattern) => pattern.test(source))),
        told(chunk),
      ).toEqual([]);
      expect(
        foreign.filter((words) => chunk.text.includes(words)),
        told(chunk),
      ).toEqual([]);
    }
  });
}

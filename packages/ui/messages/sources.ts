// For the tests beside it: every place where Hera could say something.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Program, parseSync, visitorKeys } from "oxc-parser";

const packages = fileURLToPath(new URL("../..", import.meta.url));
const rooms = ["ui/src/flow", "ui/src/frame", "ui/src/language", "ui/src", "hera/src"];

type Source = { readonly file: string; readonly text: string; readonly program: Program };

function filesIn(room: string): string[] {
  const isShallow = room === "ui/src";
  return readdirSync(join(packages, room), { withFileTypes: true, recursive: !isShallow })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes(".test."))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The sources of Hera's pages, parsed. */
export const sources: readonly Source[] = rooms.flatMap(filesIn).map((path) => {
  const text = readFileSync(path, "utf8");
  return { file: relative(packages, path), text, program: parseSync(path, text).program };
});

export type SourceNode = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is SourceNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** Every node under one, itself first; `skip` names nodes to leave out with all that is in them. */
export function* nodesUnder(root: unknown, skip: (node: SourceNode) => boolean = () => false): Generator<SourceNode> {
  if (!isNode(root) || skip(root)) return;
  yield root;
  for (const key of visitorKeys[root.type] ?? []) {
    for (const child of [root[key]].flat()) yield* nodesUnder(child, skip);
  }
}

/** The words that a literal or a template says by itself, without what is put into it. */
export function saidBy(node: SourceNode): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "JSXText") return String(node.value);
  if (node.type === "TemplateElement") return (node.value as { readonly cooked: string }).cooked;
  return undefined;
}

export const lineOf = ({ file, text }: Source, { start }: SourceNode) =>
  `${file}:${text.slice(0, start).split("\n").length}`;

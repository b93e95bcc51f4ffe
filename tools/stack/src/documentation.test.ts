import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { heraChoices } from "@olympus/domain/config/hera";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { portsAt } from "./ports";
import { inRepository, root } from "./repository";
import { repositoryFiles } from "./repository-files";

// Whoever follows the documentation finds what it names: files, commands, variables, ports and containers.
const files = repositoryFiles();
const pages = files.filter((file) => extname(file) === ".md").map((file) => file.slice(root.length + 1));
const sources = files
  .filter((file) => /\.(ts|tsx|mjs|ya?ml|sh|jsonnet|example)$/.test(file) && file !== import.meta.filename)
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");
const { scripts } = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
/** The names by which Ory takes what stands in these files from the environment too: the keys on the way, joined. */
const namesOf = (value: unknown, name = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => namesOf(inner, `${name}${name && "_"}${key.toUpperCase()}`))
    : [name];
const oryVariables = files
  .filter((file) => /docker\/ory\/[a-z]+\/[a-z]+\.yml$/.test(file))
  .flatMap((file) => namesOf(parse(readFileSync(file, "utf8"))));
// The runner puts these names together from their parts.
const programPath = /^OLYMPUS_((CIAM|IAM)_)?(KRATOS|HYDRA)_PATH$/;

const { services } = parse(readFileSync(inRepository("docker/compose.yml"), "utf8"));

const found = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? match[0])),
];

/** `a/{b,c}` as `a/b` and `a/c`. */
const spreadOut = (path: string) => {
  const [all, choices] = /\{([^}]+)\}/.exec(path) ?? [];
  return all && choices ? choices.split(",").map((choice) => path.replace(all, choice)) : [path];
};

// The data folder, and the secrets of a compose instance.
const madeLater = /^(\.olympus\/|docker\/\.env$)/;
const network = /^[\d.]+\/\d+$/;

/** What stands in code and is written like a path of this repository. */
function pathsIn(text: string): string[] {
  const code = [...found(text, /```[a-z]*\n([\s\S]*?)```/g), ...found(text, /(?<!`)`([^`\n]+)`(?!`)/g)];
  const words = code.flatMap((piece) => piece.split(/[\s;()'"]+/)).map((word) => word.replace(/[,:.]+$/, ""));
  return words.filter(
    (word) => /^[\w.@{},-]+(\/[\w.@{},-]*)+$/.test(word) && !madeLater.test(word) && !network.test(word),
  );
}

describe.each(pages)("%s", (page) => {
  const text = readFileSync(inRepository(page), "utf8");
  const folder = dirname(inRepository(page));

  test("links to what is there", () => {
    const local = found(text, /\]\(([^)#\s]+)[^)]*\)/g).filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(resolve(folder, target)))).toEqual([]);
  });

  test("names paths that are there", () => {
    // Pages about one folder name its files from there.
    const from = [root, folder, inRepository("docker")];
    const missing = pathsIn(text).filter(
      (path) => !spreadOut(path).every((one) => from.some((start) => existsSync(resolve(start, one)))),
    );
    expect(missing).toEqual([]);
  });

  test("names commands that are there", () => {
    const commands = [...found(text, /npm run ([a-z-]+)/g), ...found(text, /npm (start|test)\b/g)];
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test("names variables that something reads", () => {
    const names = found(text, /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g);
    const isRead = (name: string) =>
      programPath.test(name) ||
      oryVariables.includes(name) ||
      heraChoices.includes(name.replace(/^P_/, "")) ||
      sources.includes(name.replace(/^P_/, "IAM_"));
    expect(names.filter((name) => !isRead(name))).toEqual([]);
  });

  test("names ports that something listens at", () => {
    const { halves, ...shared } = portsAt(0);
    const known = [shared, halves.ciam, halves.iam].flatMap((ports) => Object.values(ports).map(String));
    expect(found(text, /localhost:(\d+)/g).filter((port) => !known.includes(port))).toEqual([]);
  });

  test("names containers that compose starts", () => {
    const containers = found(text, /(?<![*\w-])[a-z]+(?:-[a-z]+)*-dev\b/g);
    expect(containers.filter((name) => services[name] === undefined)).toEqual([]);
  });
});

test("the page about Compose asks for the ports that it publishes", () => {
  const text = readFileSync(inRepository("docs/run-with-compose.md"), "utf8");
  const [, asked = ""] = /Ports ([\d, and]+) must be free/.exec(text) ?? [];
  const published = Object.values<{ ports?: string[] }>(services).flatMap(({ ports = [] }) =>
    ports.map((port) => port.split(":")[1]),
  );
  expect(found(asked, /\d+/g)).toEqual(published.sort());
});

import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's top folder. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

export const inRepository = (...parts: string[]) => join(root, ...parts);

/** A program that npm put into `node_modules/.bin`. */
export const npmProgram = (name: string) => inRepository("node_modules/.bin", name);

import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it, one by one, and returns those it made, topmost first. Node's own `recursive` never comes
 * back where a file system refuses with "no such file", as /proc does.
 */
export function makeFolder(path: string, mode = 0o755): readonly string[] {
  if (isFolder(path)) return [];
  const above = dirname(path) === path ? [] : makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
    return [...above, path];
  } catch (error) {
    // Somebody was faster.
    if (isFolder(path)) return above;
    throw error;
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

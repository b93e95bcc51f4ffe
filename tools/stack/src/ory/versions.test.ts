import { describe, expect, test } from "vitest";
import { compareVersions, isOlder, versionIn } from "./versions";

describe("versions", () => {
  test.each([
    ["1.3.1", "26.2.0", -1],
    ["26.2.0", "2.3.0", 1],
    ["2.3.0", "2.3.0", 0],
    ["1.10.0", "1.9.9", 1],
    ["1.3", "1.3.1", -1],
  ])("%s against %s", (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });

  test("nothing is older than a version that nobody remembers", () => {
    expect(isOlder("1.3.1", undefined)).toBe(false);
    expect(isOlder("1.3.1", "26.2.0")).toBe(true);
  });

  test.each([
    ["Version:\t\t\tv1.3.1\nBuild Commit:\tundefined\n", "1.3.1"],
    ["Version:    v26.2.0\nGit Hash:   e006333c0\n", "26.2.0"],
    ["Version:\t\t\tmaster\n", undefined],
    ["command not found", undefined],
  ])("is read from what the program prints", (output, version) => {
    expect(versionIn(output)).toBe(version);
  });
});

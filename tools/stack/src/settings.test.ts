import { describe, expect, test } from "vitest";
import { root } from "./repository";
import { ambientEnvironment, cacheFolder, readSettings } from "./settings";

describe("the runner's settings", () => {
  test("have a default for everything", () => {
    expect(readSettings({})).toEqual({
      dataDir: `${root}/.olympus`,
      cacheDir: `${root}/.olympus/cache`,
      portOffset: 0,
      demoPassword: undefined,
      oryMirror: undefined,
      durable: true,
    });
  });

  test("are refused by name, all at once", () => {
    const read = () => readSettings({ OLYMPUS_PORT_OFFSET: "ten", OLYMPUS_DEMO_PASSWORD: "short" });
    expect(read).toThrow("OLYMPUS_PORT_OFFSET");
    expect(read).toThrow("OLYMPUS_DEMO_PASSWORD must have at least 12 characters");
  });

  test.each(["ten", "64000", "60102", "-1", "1.5"])("name the range in which the ports can be moved (%s)", (offset) => {
    expect(() => readSettings({ OLYMPUS_PORT_OFFSET: offset })).toThrow(
      "OLYMPUS_PORT_OFFSET must be a whole number from 0 to 60101, like 10000",
    );
    expect(readSettings({ OLYMPUS_PORT_OFFSET: "60101" }).portOffset).toBe(60_101);
  });

  test.each([
    [{ OLYMPUS_CACHE_DIR: "/c", XDG_CACHE_HOME: "/x", HOME: "/h" }, "/c"],
    [{ XDG_CACHE_HOME: "/x", HOME: "/h" }, "/x/olympus"],
    [{ HOME: "/h" }, "/h/.cache/olympus"],
    [{ HOME: "" }, `${root}/.olympus/cache`],
  ])("keep the cache in the first place that is named", (env, folder) => {
    expect(cacheFolder(env)).toBe(folder);
  });
});

test("a process inherits how the machine is set up and nothing else", () => {
  const env = { PATH: "/bin", HOME: "/h", CIAM_DATABASE_URL: "postgres://", NODE_OPTIONS: "--inspect", TZ: "" };
  expect(ambientEnvironment(env)).toEqual({ PATH: "/bin", HOME: "/h" });
});

import { describe, expect, it } from "vitest";
import { seal, unseal } from "./seal";

const secret = "s".repeat(32);
const minute = 60;

describe("a seal", () => {
  it("opens for whoever has the secret, and for its purpose only", () => {
    const sealed = seal(secret, "held session", "Grüße", minute);
    expect(unseal(secret, "held session", sealed)).toBe("Grüße");
    expect(unseal(secret, "another purpose", sealed)).toBeUndefined();
    expect(unseal("t".repeat(32), "held session", sealed)).toBeUndefined();
  });

  it("is over after its time", () => {
    const sealed = seal(secret, "held session", "text", minute, 0);
    expect(unseal(secret, "held session", sealed, 59_000)).toBe("text");
    expect(unseal(secret, "held session", sealed, 60_000)).toBeUndefined();
  });

  it("is as long with something in it as with nothing, and never twice the same", () => {
    const [nothing, something] = ["", "x".repeat(2400)].map((text) => seal(secret, "held session", text, minute));
    expect(nothing).toHaveLength(something?.length ?? 0);
    expect(nothing?.length).toBeLessThan(3600);
    expect(seal(secret, "held session", "", minute)).not.toBe(nothing);
  });

  it.each(["", "x", "rubbish".repeat(20)])("is nothing when it is not ours: %j", (sealed) => {
    expect(unseal(secret, "held session", sealed)).toBeUndefined();
  });

  it("does not open when one letter of it was changed", () => {
    const sealed = seal(secret, "held session", "text", minute);
    const altered = sealed.slice(0, 40) + (sealed[40] === "A" ? "B" : "A") + sealed.slice(41);
    expect(unseal(secret, "held session", altered)).toBeUndefined();
  });
});

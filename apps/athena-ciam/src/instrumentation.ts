export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next fills this in while building, so that the edge build, which nobody runs, stays empty.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startAthena } = await import("@olympus/athena/start");
    const { half } = await import("@/half");
    startAthena(half);
  }
}

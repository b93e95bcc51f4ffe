export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next fills this in while building, so that the edge build, which nobody runs, stays empty.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startHera } = await import("@olympus/hera/start");
    const { half } = await import("@/half");
    startHera(half);
  }
}

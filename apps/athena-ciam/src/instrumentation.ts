export async function register() {
  const { startAthena } = await import("@olympus/athena/start");
  const { half } = await import("@/half");
  startAthena(half);
}

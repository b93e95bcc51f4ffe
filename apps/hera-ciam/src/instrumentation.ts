import { startHera } from "@olympus/hera/start";
import { half } from "@/half";

export function register(): void {
  startHera(half);
}

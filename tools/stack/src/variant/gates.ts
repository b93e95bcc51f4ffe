import type { HalfInstance } from "../instance";
import { type Gate, openGate } from "./gate";

/** A gate before each service that a half stands on. */
export type Gates = Readonly<Record<GateName, Gate>>;

export type GateName =
  | "kratosPublic"
  | "kratosAdmin"
  | "hydraAdmin"
  /** Hera's own database. */
  | "database"
  | "kratosDatabase"
  | "hydraDatabase"
  /** The way of Kratos and Hydra to Hera's webhooks. */
  | "hooks"
  | "mail";

type Targets = Readonly<Record<GateName, number>>;

export async function openGates(targets: Targets): Promise<Gates> {
  const names = Object.keys(targets) as GateName[];
  const opened = await Promise.all(
    names.map(async (name) => [name, await openGate({ host: "127.0.0.1", port: targets[name] })] as const),
  );
  return Object.fromEntries(opened) as Record<GateName, Gate>;
}

/** All gates open, and nothing that came so far remembered. */
export async function healAll(gates: Gates): Promise<void> {
  await Promise.all(
    Object.values(gates).map(async (gate) => {
      await gate.heal();
      gate.forget();
    }),
  );
}

/** The half as Hera meets it through the gates. */
export function behindGates(half: HalfInstance, gates: Gates): HalfInstance {
  return {
    ...half,
    kratosPublicUrl: local(gates.kratosPublic),
    kratosAdminUrl: local(gates.kratosAdmin),
    hydraAdminUrl: local(gates.hydraAdmin),
    databaseUrls: {
      kratos: through(gates.kratosDatabase, half.databaseUrls.kratos),
      hydra: through(gates.hydraDatabase, half.databaseUrls.hydra),
      olympus: through(gates.database, half.databaseUrls.olympus),
    },
  };
}

const local = ({ port }: Gate) => `http://127.0.0.1:${port}`;

function through({ port }: Gate, url: string): string {
  const address = new URL(url);
  address.host = `127.0.0.1:${port}`;
  return address.href;
}

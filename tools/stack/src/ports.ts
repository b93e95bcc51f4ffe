import type { HalfName } from "@olympus/domain/half";
import type { ServiceName } from "./instance";

type HalfPorts = {
  readonly hera: number;
  readonly athena: number;
  readonly kratosPublic: number;
  readonly kratosAdmin: number;
  readonly hydraPublic: number;
  readonly hydraAdmin: number;
};

export type Ports = {
  readonly postgres: number;
  readonly mailSmtp: number;
  readonly mailWeb: number;
  readonly portal: number;
  readonly halves: Readonly<Record<HalfName, HalfPorts>>;
};

/** Every port of an instance; `offset` moves all of them together. */
export function portsAt(offset: number): Ports {
  const half = (base: number): HalfPorts => ({
    hera: base + offset,
    athena: base + 1 + offset,
    kratosPublic: base + 100 + offset,
    kratosAdmin: base + 101 + offset,
    hydraPublic: base + 102 + offset,
    hydraAdmin: base + 103 + offset,
  });
  return {
    postgres: 5434 + offset,
    mailSmtp: 1025 + offset,
    mailWeb: 1080 + offset,
    portal: 3200 + offset,
    halves: { ciam: half(3000), iam: half(4000) },
  };
}

export type WantedPort = { readonly port: number; readonly service: ServiceName };

/** Who wants which port. */
export function wantedPorts(ports: Ports): WantedPort[] {
  const ofHalf = (half: HalfName): WantedPort[] => {
    const p = ports.halves[half];
    return [
      { port: p.hera, service: `hera-${half}` },
      { port: p.athena, service: `athena-${half}` },
      { port: p.kratosPublic, service: `${half}-kratos` },
      { port: p.kratosAdmin, service: `${half}-kratos` },
      { port: p.hydraPublic, service: `${half}-hydra` },
      { port: p.hydraAdmin, service: `${half}-hydra` },
    ];
  };
  return [
    { port: ports.postgres, service: "postgres" },
    { port: ports.mailSmtp, service: "mail" },
    { port: ports.mailWeb, service: "mail" },
    { port: ports.portal, service: "portal" },
    ...ofHalf("ciam"),
    ...ofHalf("iam"),
  ];
}

const highestPort = 65_535;

/** The offset that moves the highest port to the last there is. */
export const highestOffset = highestPort - Math.max(...wantedPorts(portsAt(0)).map(({ port }) => port));

/** Another offset, far from this one and within the range. */
export const otherOffset = (offset: number) => (offset + 10_000 <= highestOffset ? offset + 10_000 : offset - 10_000);

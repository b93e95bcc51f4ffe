import type { Instance } from "./instance";

const rowsOf = ({
  halves,
  portalUrl,
  mail,
  demoPassword,
  versions,
}: Instance): (readonly [string, string] | undefined)[] => [
  ["Customer app (portal)", portalUrl],
  ["Mails", mail.url],
  undefined,
  ["Customers   sign in  (Hera CIAM)", halves.ciam.heraUrl],
  ["            console  (Athena CIAM)", halves.ciam.athenaUrl],
  ["            issuer   (Hydra CIAM)", halves.ciam.hydraPublicUrl],
  ["            runs", `Kratos ${versions.kratos.ciam}, Hydra ${versions.hydra.ciam}`],
  undefined,
  ["Employees   sign in  (Hera IAM)", halves.iam.heraUrl],
  ["            console  (Athena IAM)", halves.iam.athenaUrl],
  ["            issuer   (Hydra IAM)", halves.iam.hydraPublicUrl],
  ["            runs", `Kratos ${versions.kratos.iam}, Hydra ${versions.hydra.iam}`],
  undefined,
  ["Demo customers", "ada@acme.test, gil@globex.test, carol@both.test"],
  ["Demo employees", "owner@olympus.test, support@olympus.test"],
  ["Password of all five", demoPassword],
];

/** The addresses and demo logins of a running instance, for a person to read. */
export function instanceTable(instance: Instance): string {
  const rows = rowsOf(instance);
  const left = Math.max(...rows.map((row) => row?.[0].length ?? 0));
  const right = Math.max(...rows.map((row) => row?.[1].length ?? 0));
  const line = (start: string, middle: string, end: string) =>
    `${start}${"─".repeat(left + 2)}${middle}${"─".repeat(right + 2)}${end}`;
  const body = rows.map((row) =>
    row === undefined ? line("├", "┼", "┤") : `│ ${row[0].padEnd(left)} │ ${row[1].padEnd(right)} │`,
  );
  return [line("┌", "┬", "┐"), ...body, line("└", "┴", "┘")].join("\n");
}

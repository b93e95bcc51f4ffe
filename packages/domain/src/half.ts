/** The two isolated halves: CIAM serves customers, IAM serves employees. Everything that differs between them is data here. */
export type HalfName = "ciam" | "iam";

export type Half = {
  readonly name: HalfName;
  /** What a person reads: whose accounts are kept here. */
  readonly title: string;
  readonly people: "customers" | "employees";
  readonly registration: "open" | "closed";
  readonly password: { readonly minLength: number };
  readonly session: { readonly seconds: number };
  /** How recent a sign-in must be to change what one signs in with. */
  readonly settings: { readonly privilegedSeconds: number };
  /** Whether a code by mail signs in; else it only confirms and recovers. */
  readonly codeSignsIn: boolean;
  readonly secondFactor: "when-asked" | "highest-available";
  /** The claim that says what this person is here, and the protected traits that only the server writes. */
  readonly protectedTraits: readonly string[];
  /** Cookies ignore ports, so every cookie of every part carries its half's name. */
  readonly cookies: {
    readonly kratosSession: string;
    readonly prefix: string;
  };
};

const minute = 60;
const hour = 60 * minute;

export const ciam = {
  name: "ciam",
  title: "Customers",
  people: "customers",
  registration: "open",
  password: { minLength: 8 },
  session: { seconds: 30 * 24 * hour },
  settings: { privilegedSeconds: 15 * minute },
  codeSignsIn: true,
  secondFactor: "when-asked",
  protectedTraits: ["tenant_id"],
  cookies: { kratosSession: "ciam_session", prefix: "ciam_" },
} as const satisfies Half;

export const iam = {
  name: "iam",
  title: "Employees",
  people: "employees",
  registration: "closed",
  password: { minLength: 12 },
  session: { seconds: 8 * hour },
  settings: { privilegedSeconds: 10 * minute },
  codeSignsIn: false,
  secondFactor: "highest-available",
  protectedTraits: ["iam_admin_role"],
  cookies: { kratosSession: "iam_session", prefix: "iam_" },
} as const satisfies Half;

export const halves = { ciam, iam } as const satisfies Record<HalfName, Half>;

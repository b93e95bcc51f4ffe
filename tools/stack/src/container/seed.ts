// Runs once in a container: the demo's people and OAuth2 clients of one half. It knows that half's Kratos and Hydra and no others.
import { z } from "zod";
import { athenaClient, portalClient, seedHydra } from "../seed/clients";
import { demoPeople, seedPerson } from "../seed/people";

const own = {
  KRATOS_ADMIN_URL: z.url(),
  HYDRA_PUBLIC_URL: z.url(),
  HYDRA_ADMIN_URL: z.url(),
  DEMO_PASSWORD: z.string().min(12),
};
const environment = z.discriminatedUnion("HALF", [
  z.object({
    ...own,
    HALF: z.literal("ciam"),
    DEFAULT_TENANT_ID: z.uuid(),
    PORTAL_URL: z.url(),
    /** The portal as Hydra reaches it, which tells it about sign-outs. */
    PORTAL_INTERNAL_URL: z.url(),
  }),
  z.object({
    ...own,
    HALF: z.literal("iam"),
    DEFAULT_TENANT_ID: z.uuid(),
    ATHENA_CIAM_URL: z.url(),
    ATHENA_CIAM_CLIENT_SECRET: z.string().min(32),
    ATHENA_IAM_URL: z.url(),
    ATHENA_IAM_CLIENT_SECRET: z.string().min(32),
  }),
]);
type Environment = z.infer<typeof environment>;

const env = environment.parse(process.env);
const people = demoPeople.filter(({ half }) => half === env.HALF);
const half = { kratosAdminUrl: env.KRATOS_ADMIN_URL, defaultTenantId: env.DEFAULT_TENANT_ID };

await Promise.all([
  seedHydra({ hydraPublicUrl: env.HYDRA_PUBLIC_URL, hydraAdminUrl: env.HYDRA_ADMIN_URL }, clientsOf(env)),
  ...people.map((person) => seedPerson(person, half, env.DEMO_PASSWORD, false)),
]);
console.log(`The demo of the ${env.HALF} half is there.`);

function clientsOf(env: Environment) {
  if (env.HALF === "ciam") {
    const portal = portalClient({ portalUrl: env.PORTAL_URL });
    return [{ ...portal, backchannel_logout_uri: `${env.PORTAL_INTERNAL_URL}/backchannel-logout` }];
  }
  return [
    athenaClient("ciam", {
      athenaUrl: env.ATHENA_CIAM_URL,
      athenaClient: { id: "athena-ciam", secret: env.ATHENA_CIAM_CLIENT_SECRET },
    }),
    athenaClient("iam", {
      athenaUrl: env.ATHENA_IAM_URL,
      athenaClient: { id: "athena-iam", secret: env.ATHENA_IAM_CLIENT_SECRET },
    }),
  ];
}

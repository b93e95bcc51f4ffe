import { type HalfName, halves } from "@olympus/domain/half";
import type { ListrTask } from "listr2";
import type { Found } from "../ory/decide";
import { findProgram } from "../ory/find";
import { migrateRemembering, readRemembered } from "../ory/remembered";
import { type Product, products } from "../ory/versions";
import { createCluster, postgresProgram } from "../postgres/cluster";
import { createDatabases } from "../postgres/databases";
import { migrateOwnTables } from "../postgres/migrate";
import { settlePlace } from "../postgres/place";
import { seedClients } from "../seed/clients";
import { seedPeople } from "../seed/people";
import { appProgram, apps, portalProgram } from "../services/apps";
import { buildApps } from "../services/build-apps";
import { mailProgram } from "../services/mail";
import { migrateOry, oryEnvironment, oryProgram } from "../services/ory";
import { step, type WithFailure } from "../task-list";
import type { Session } from "./session";
import { waitForService } from "./wait";

type OryPrograms = Record<HalfName, Record<Product, Found>>;

/** What earlier tasks hand to later ones. */
export type Context = WithFailure & { programs?: OryPrograms };

type Task = ListrTask<Context>;

const halfNames = Object.keys(halves) as HalfName[];
const compilePatienceMs = 180_000;

/** Everything that brings the platform up: groups one after the other, the tasks of a group side by side. */
export function startTasks(session: Session): Task[] {
  const building = session.mode === "serve" ? [build(session)] : [];
  return [
    sideBySide("Prepare", [findOry(session), startPostgres(session), startMail(session), ...building]),
    sideBySide("Kratos and Hydra", oryTasks(session)),
    sideBySide("Apps", [seed(session), ...appTasks(session)]),
  ];
}

const sideBySide = (title: string, tasks: Task[]): Task => ({
  title,
  task: (_context, task) => task.newListr(tasks, { concurrent: true }),
});

const inTurn = (title: string, tasks: Task[]): Task => ({
  title,
  task: (_context, task) => task.newListr(tasks, { concurrent: false }),
});

const findOry = ({ settings, dataDir, withTool }: Session): Task =>
  step("Find Kratos and Hydra", async (context, say, rename) => {
    const remembered = readRemembered(dataDir.versions);
    // One after the other: what the first half had to fetch or build, the second finds in the cache.
    const find = (half: HalfName, product: Product) =>
      withTool((signal) =>
        findProgram({ half, product, atLeast: remembered[half]?.[product] }, settings, { say, signal }),
      );
    const forHalf = async (half: HalfName) => ({
      kratos: await find(half, "kratos"),
      hydra: await find(half, "hydra"),
    });
    const programs = { ciam: await forHalf("ciam"), iam: await forHalf("iam") };
    context.programs = programs;
    rename(`Find Kratos and Hydra: ${describe(programs)}`);
  });

function describe(programs: OryPrograms): string {
  const each = (product: Product) => {
    const [first, second] = halfNames.map(
      (half) => `${programs[half][product].version} (${programs[half][product].from})`,
    );
    return `${product} ${first === second ? first : `${first} and ${second}`}`;
  };
  return products.map(each).join(", ");
}

const startPostgres = (session: Session): Task => {
  const { dataDir, secrets, settings, supervisor, blueprint } = session;
  const { port } = blueprint.postgres;
  return inTurn("Database", [
    step("Postgres", async () => {
      const place = await settlePlace(dataDir);
      await session.withTool(() => createCluster(place, secrets.postgres));
      supervisor.start(postgresProgram(place, port, dataDir.logFile("postgres"), settings.durable));
      await waitForService(session, "postgres");
    }),
    step("Six databases, a role for each", () => createDatabases(port, secrets)),
    step("Olympus' own tables", async () => {
      await Promise.all(halfNames.map((half) => migrateOwnTables(blueprint.halves[half].databaseUrls.olympus)));
    }),
  ]);
};

const startMail = (session: Session): Task =>
  step("Mail catcher", async () => {
    session.supervisor.start(mailProgram(session.portOffset, session.dataDir));
    await waitForService(session, "mail");
  });

const build = ({ settings, dataDir, withTool }: Session): Task =>
  step("Build the apps", (_context, say) => withTool((signal) => buildApps(settings, dataDir, { say, signal })));

const oryTasks = (session: Session) =>
  halfNames.flatMap((half) => products.map((product) => oryTask(session, half, product)));

const oryTask = (session: Session, half: HalfName, product: Product): Task =>
  step(`${half}-${product}`, async (context) => {
    const { file, version } = programsIn(context)[half][product];
    await migrateRemembering(session.dataDir.versions, half, { product, version }, () =>
      migrateOry(half, product, file, oryEnvironment(half, product, session)),
    );
    session.supervisor.start(oryProgram(half, product, file, session, session.dataDir));
    await waitForService(session, `${half}-${product}`);
  });

const seed = ({ blueprint, settings }: Session): Task =>
  step("Demo people and apps", async () => {
    await seedClients(blueprint);
    await seedPeople(blueprint, settings.demoPassword !== undefined);
  });

function appTasks(session: Session): Task[] {
  const { mode, supervisor } = session;
  return [...apps, "portal" as const].map((service) =>
    step(service, async () => {
      supervisor.start(service === "portal" ? portalProgram(mode, session) : appProgram(service, mode, session));
      await waitForService(session, service, compilePatienceMs);
    }),
  );
}

/** What an earlier task must have found. */
export function programsIn(context: Context): OryPrograms {
  if (context.programs === undefined) throw new Error("Kratos and Hydra have not been looked for");
  return context.programs;
}

/** The versions that run, by half and product. */
export function versionsOf(programs: OryPrograms): Record<HalfName, Record<Product, string>> {
  const of = (half: HalfName) => ({ kratos: programs[half].kratos.version, hydra: programs[half].hydra.version });
  return { ciam: of("ciam"), iam: of("iam") };
}

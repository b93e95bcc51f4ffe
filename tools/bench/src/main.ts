import { readInstance, type ServiceName } from "@olympus/stack/instance";
import { forgetLogins } from "./forget-logins";
import { logInThroughHera } from "./hera-login";
import { HttpBrowser } from "./http-browser";
import { startHydraWithoutHook } from "./hydra-without-hook";
import { weighPages } from "./page-weight";
import { createCustomer, deletePerson } from "./people";
import { logInRaw } from "./raw-login";
import { type Pages, printReport } from "./report";
import { type Round, runRound, summarize, type Way } from "./rounds";
import { startStockPage } from "./stock-page";

// Fewer at once for a machine that has much else to do: Hera gives up on a password that takes Kratos ten seconds.
const concurrencies = (process.env.BENCH_AT_ONCE ?? "1,8").split(",").map(Number);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const loginsPerRound = Number(process.env.BENCH_LOGINS ?? 24);
const coldLoads = 5;

const instance = readInstance();
const { ciam } = instance.halves;
const portal = { id: "portal", redirectUri: `${instance.portalUrl}/callback` };

function pidOf(service: ServiceName): number {
  const running = instance.processes.find((process) => process.service === service);
  if (!running) throw new Error(`${service} is not among the processes of this instance: start it with npm start`);
  return running.pid;
}

const shared = { kratos: pidOf("ciam-kratos"), postgres: pidOf("postgres") };
const admin = new HttpBrowser();
const secondHydra = await startHydraWithoutHook(pidOf("ciam-hydra"));
const people = await Promise.all(Array.from({ length: Math.max(...concurrencies) }, () => createCustomer(admin, ciam)));

// Kratos sets its cookies for Hera's host, so the raw script calls Kratos by that name too.
const kratosPublic = new URL(ciam.kratosPublicUrl);
kratosPublic.hostname = new URL(ciam.heraUrl).hostname;

const raw: Way = {
  name: "raw",
  servers: { ...shared, hydra: secondHydra.pid },
  logIn: (person) =>
    logInRaw(
      {
        client: { ...portal, issuer: secondHydra.issuer },
        kratosPublic: kratosPublic.origin,
        hydraAdmin: secondHydra.adminUrl,
      },
      person,
    ),
};
const hera: Way = {
  name: "Hera",
  servers: { ...shared, hydra: pidOf("ciam-hydra"), hera: pidOf("hera-ciam") },
  logIn: (person) => logInThroughHera({ ...portal, issuer: ciam.hydraPublicUrl }, person),
};

/** The sign-in page beside the page of the same build that shows least, and with `--stock` beside the stock page of Elements. */
async function weighed(): Promise<Pages> {
  const stock = process.argv.includes("--stock") ? await startStockPage(ciam.kratosPublicUrl) : undefined;
  const urls = [`${ciam.heraUrl}/login`, `${ciam.heraUrl}/nowhere`, ...(stock ? [stock.url] : [])];
  try {
    const [signIn, empty, elements] = await weighPages(urls, coldLoads);
    if (signIn === undefined || empty === undefined) throw new Error("Nothing was weighed");
    return {
      signIn: { name: "sign-in page", weight: signIn },
      empty: { name: "empty page of the same build", weight: empty },
      stock: elements && { name: "stock sign-in page of Elements", weight: elements },
    };
  } finally {
    stock?.stop();
  }
}

try {
  // Warm-up: code paths, caches, and the consent that Hera asks each person once.
  for (const way of [raw, hera]) await runRound(way, people, 2 * people.length);

  const measured = new Map<string, Round[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const concurrency of concurrencies) {
      // Turn about, so that whatever else the machine does meets both ways.
      for (const way of round % 2 === 0 ? [raw, hera] : [hera, raw]) {
        const key = `${way.name} ${concurrency}`;
        await forgetLogins(ciam, people);
        const result = await runRound(way, people.slice(0, concurrency), loginsPerRound);
        measured.set(key, [...(measured.get(key) ?? []), result]);
      }
    }
  }
  const summaryOf = (way: Way, concurrency: number) => summarize(measured.get(`${way.name} ${concurrency}`) ?? []);
  printReport(
    concurrencies.map((concurrency) => ({
      concurrency,
      raw: summaryOf(raw, concurrency),
      hera: summaryOf(hera, concurrency),
    })),
    await weighed(),
    coldLoads,
  );
} finally {
  await Promise.all(people.map((person) => deletePerson(admin, ciam, person)));
  admin.close();
  await secondHydra.stop();
}

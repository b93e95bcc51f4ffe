import { Command } from "commander";
import { Problem } from "./problem";

// Each command is loaded when it is asked for: `status` need not load what `start` needs.
const program = new Command("olympus").description("Starts, watches and tests an Olympus on this machine.");

program
  .command("start")
  .description("bring everything up and keep it up")
  .action(async () => (await import("./commands/start")).start("serve"));
program
  .command("dev")
  .description("the same, compiling on request and reloading")
  .action(async () => (await import("./commands/start")).start("develop"));
program
  .command("stop")
  .description("stop what runs")
  .action(async () => (await import("./commands/stop")).stop());
program
  .command("status")
  .description("what runs, in which version, and whether it answers")
  .action(async () => (await import("./commands/status")).status());
program
  .command("logs")
  .argument("[service]", "one service; all of them without")
  .option("-f, --follow", "go on as lines come")
  .option("-n, --lines <count>", "how many lines of each", "40")
  .description("the end of the logs")
  .action(async (service, options) => (await import("./commands/logs")).logs(service, options));
program
  .command("reset")
  .option("-y, --yes", "do not ask")
  .description("stop and remove the data folder")
  .action(async (options) => (await import("./commands/reset")).reset(options));
program
  .command("doctor")
  .description("what is missing or wrong on this machine, and what to do")
  .action(async () => (await import("./commands/doctor")).doctor());
program
  .command("check")
  .description("format, lint, types, dead code, unit tests")
  .action(async () => (await import("./commands/check")).check());
program
  .command("test")
  .description("everything, against an instance of its own")
  .action(async () => (await import("./commands/test")).test());
program
  .command("bench")
  .description("what a login costs through Hera and without")
  .option("--stock", "also build and weigh the stock sign-in page of Elements")
  .action(async (options) => (await import("./commands/bench")).bench(options));
program
  .command("screens")
  .description("take the pictures of docs/screens anew")
  .argument("[options...]", "Playwright's, such as -g sign-up for some of them")
  .allowUnknownOption()
  .action(async (options) => (await import("./commands/screens")).screens(options));

try {
  await program.parseAsync();
} catch (error) {
  // What we did not expect keeps its stack: it is a fault of ours, not of the machine.
  console.error(error instanceof Problem ? `\n✖ ${error.message}\n` : error);
  process.exit(1);
}

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

try {
  await program.parseAsync();
} catch (error) {
  // What we did not expect keeps its stack: it is a fault of ours, not of the machine.
  console.error(error instanceof Problem ? `\n✖ ${error.message}\n` : error);
  process.exit(1);
}

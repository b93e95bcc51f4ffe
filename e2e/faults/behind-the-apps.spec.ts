import { disturb } from "./round";

disturb({
  hydraAdmin: "Hydra",
  hydraDatabase: "Hydra's database",
  database: "Hera's database",
  hooks: "the way to Hera's webhooks",
});

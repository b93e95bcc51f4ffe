import { disturb } from "./round";

disturb({
  kratosPublic: "Kratos, where forms go,",
  kratosAdmin: "Kratos, where Hera asks,",
  kratosDatabase: "Kratos' database",
  mail: "the mail server",
});

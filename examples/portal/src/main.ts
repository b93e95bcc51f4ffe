import { app } from "./app";
import { config } from "./config";

const server = app.listen(config.port, config.host, (error) => {
  if (error) throw error;
  console.log(`The portal listens on ${config.url}`);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}

// `npm start`: reads the settings, listens, and starts everything else beside it.
import { readConfig } from './config.js';
import { openDesk } from './open-desk.js';
import { createApp } from './server/create-app.js';
import { ConfigError } from './start/config-error.js';
import { listen } from './start/listen.js';
import { describeApi } from './voisnap/describe-api.js';

const start = async (): Promise<void> => {
  const config = readConfig(process.env, process.argv.slice(2));
  const { desk, close } = openDesk(config);
  const server = await listen(createApp(desk), config);
  console.log(`Talking to ${describeApi(config.api)}.\nFront desk: ${server.url}`);
  const end = async (): Promise<void> => {
    await server.close();
    await close();
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

start().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});

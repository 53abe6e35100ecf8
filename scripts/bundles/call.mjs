// The module that each bundler bundles: one client at module scope, as in a serverless function.
import { NotFoundError, VoisnapClient } from '@voisnap/sdk';

const lines = [];
const write = (message) => lines.push(message);
const logger = { debug: write, info: write, warn: write, error: write };
const client = new VoisnapClient({ logger, logLevel: 'debug' });

/** Makes calls that succeed, fail, find a closed port, and go through a proxy. Returns their outcomes. */
export const callAll = async () => {
  const agent = await client.agents.get('agt_1');
  const missing = await client.agents.get('agt_missing').catch((error) => error);
  const options = { baseUrl: process.env.CLOSED_URL, maxRetries: 0, logger };
  const refused = await new VoisnapClient(options).agents.get('agt_1').catch((error) => error);
  const proxied = new VoisnapClient({ proxy: process.env.CLOSED_URL, maxRetries: 0, logger });
  const unproxied = await proxied.agents.get('agt_1').catch((error) => error);
  await proxied.close();
  return {
    agent: agent.name,
    missing: `${missing.constructor.name} ${missing instanceof NotFoundError} ${missing.attempts.length}`,
    refused: `${refused.constructor.name} ${refused.code} ${refused.requestSent}`,
    unproxied: unproxied.constructor.name,
    fallbacks: lines.filter((line) => line.includes('undici could not be loaded')).length,
  };
};

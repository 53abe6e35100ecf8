// The code for browsers, workers, Deno and Bun: the counterpart of platform.node.ts.

export {
  createDefaultTransport,
  createGivenTransport,
} from './default-transport.web.js';
export { openAttemptChannel, openCallChannel } from './trace-channels.web.js';

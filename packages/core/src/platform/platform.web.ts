// What differs in browsers, workers, Deno and Bun: the twin of platform.node.ts.

export {
  createDefaultTransport,
  createGivenTransport,
} from './default-transport.web.js';
export { measureFile, openFile } from './open-file.web.js';
export { attemptChannel, callChannel } from './trace-channels.web.js';

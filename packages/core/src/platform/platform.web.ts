// What is other in browsers, workers, Deno and Bun than on Node.

export {
  createDefaultTransport,
  createGivenTransport,
} from './default-transport.web.js';
export { measureFile, openFile } from './open-file.web.js';
export { attemptChannel, callChannel } from './trace-channels.web.js';

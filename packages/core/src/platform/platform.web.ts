// What is other in browsers, workers, Deno and Bun than on Node.
export { attemptChannel, callChannel } from '../diagnostics/trace-channels.web.js';
export { measureFile, openFile } from '../request/open-file.web.js';
export {
  createDefaultTransport,
  createGivenTransport,
} from '../transport/default-transport.web.js';

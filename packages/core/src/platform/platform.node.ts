// What is other on Node than elsewhere. `imports` of package.json chooses between this file and its web twin.
export { attemptChannel, callChannel } from '../diagnostics/trace-channels.node.js';
export { measureFile, openFile } from '../request/open-file.node.js';
export {
  createDefaultTransport,
  createGivenTransport,
} from '../transport/default-transport.node.js';

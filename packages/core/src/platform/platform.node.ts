// What is other on Node than elsewhere. `imports` of package.json chooses between this file and its web twin.

export {
  createDefaultTransport,
  createGivenTransport,
} from './default-transport.node.js';
export { measureFile, openFile } from './open-file.node.js';
export { attemptChannel, callChannel } from './trace-channels.node.js';

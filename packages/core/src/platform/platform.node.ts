// What differs on Node. `imports` of package.json chooses between this file and platform.web.ts.

export {
  createDefaultTransport,
  createGivenTransport,
} from './default-transport.node.js';
export { measureFile, openFile } from './open-file.node.js';
export { attemptChannel, callChannel } from './trace-channels.node.js';

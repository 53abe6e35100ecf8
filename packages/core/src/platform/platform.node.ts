// The code for Node alone. `imports` in package.json chooses between this file and platform.web.ts.

export {
  createDefaultTransport,
  createGivenTransport,
} from './default-transport.node.js';
export { openAttemptChannel, openCallChannel } from './trace-channels.node.js';

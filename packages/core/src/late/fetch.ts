export {
  createFallbackTransport,
  createNodeFetchTransport,
} from '../platform/fetch-transport.node.js';

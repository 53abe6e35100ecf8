export { createNodeFetchTransport } from '../platform/fetch-transport.node.js';

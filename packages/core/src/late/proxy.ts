export { openProxyAgent } from '../transport/undici-proxy.js';

export { buildMultipart } from '../request/multipart/build-multipart.js';

export { interpretThrown } from '../transport/interpret-thrown.js';
export { readAnyResponse, toBytes } from '../transport/read-any-response.js';
export { gatherBody, toReadableStream } from '../transport/request-stream.js';

import type { RequestHandler } from '../test-server.js';

/** Responds with exactly these bytes, and ends the connection. */
export const replyBytes =
  (...parts: readonly (string | Uint8Array)[]): RequestHandler =>
  ({ socket }) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };

/** Writes a whole 200 of JSON by hand. */
export const jsonBytes = (body: string, head = ''): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${head}` +
  `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** Responds to the first request in one way, and to all others in another. */
export const firstThen =
  (first: RequestHandler, then: RequestHandler): RequestHandler =>
  (exchange) =>
    (exchange.number === 1 ? first : then)(exchange);

/** Resets the connection. The client does not learn whether the server carried out the request. */
export const reset: RequestHandler = ({ socket }) => void socket.resetAndDestroy();

/** A 200 whose body stops in the middle, with the connection. */
export const cutBody: RequestHandler = ({ response, socket }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"number":', () => socket.destroy());
};

/** A 200 with half of its body, and nothing after it. */
export const stallBody =
  (onStalled: () => void): RequestHandler =>
  ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"number":', () => onStalled());
  };

/** A 200 whose body is not JSON. */
export const breakJson: RequestHandler = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'x-trace-id': 'trace_9' });
  response.end(`{"number": ${'oops '.repeat(200)}`);
};

/** The response of a proxy that requires a log-in. */
export const logInPage: RequestHandler = ({ response }) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<html><body>Please log in</body></html>');
};

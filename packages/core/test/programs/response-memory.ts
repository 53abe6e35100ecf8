// Reads a large body that a server sends in tiny pieces, and prints the largest number of bytes in buffers
// meanwhile. Run it with --expose-gc. Arguments: 'extended' for chunks of one byte, each with an extension of 64 KB
// before it, or 'bytes' for chunks of one byte alone; the transport.
import { createServer, type Socket } from 'node:net';
import { HttpClient } from '../../src/index.js';

const [kind, transport] = process.argv.slice(2);
const extension = kind === 'extended' ? `;e=${'a'.repeat(65_450)}` : '';
const chunk = `1${extension}\r\n \r\n`;
const count = kind === 'extended' ? 1_000 : 1_000_000;

/** Measures the memory in use in bytes, as the least of some rounds: what a round has just read is not collected yet. */
const measure = async () => {
  const rounds: NodeJS.MemoryUsage[] = [];
  for (let round = 0; round < 10; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc?.();
    rounds.push(process.memoryUsage());
  }
  return {
    arrayBuffers: Math.min(...rounds.map(({ arrayBuffers }) => arrayBuffers)),
    heapUsed: Math.min(...rounds.map(({ heapUsed }) => heapUsed)),
  };
};

/** Writes no faster than the client reads, and measures the memory before the end of the body. */
const send = async (socket: Socket) => {
  socket.write(
    'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  const batch = kind === 'extended' ? 10 : 10_000;
  for (let sent = 0; sent < count; sent += batch) {
    await new Promise((resolve) => socket.write(chunk.repeat(batch), resolve));
  }
  const held = await measure();
  socket.write('2\r\n{}\r\n0\r\n\r\n');
  return held;
};

let held: ReturnType<typeof measure> | undefined;
const server = createServer((socket) => {
  socket.once('data', () => {
    held = send(socket);
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as { port: number };
const client = new HttpClient({
  apiKey: 'key',
  baseUrl: `http://127.0.0.1:${port}`,
  ...(transport === 'fetch' && { fetch: globalThis.fetch }),
});
const before = await measure();
const response = await client.request({ method: 'GET', path: '/large' });
const after = await held;
console.log(
  JSON.stringify({
    response,
    bodyBytes: count + 2,
    bufferBytes: (after?.arrayBuffers ?? Number.NaN) - before.arrayBuffers,
    heapBytes: (after?.heapUsed ?? Number.NaN) - before.heapUsed,
  }),
);
await client.close();
process.exit();

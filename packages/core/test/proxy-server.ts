import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A plain proxy on loopback that opens tunnels, and records its requests. */
export interface ProxyServer extends AsyncDisposable {
  readonly url: string;
  readonly tunnels: { readonly target: string; readonly headers: Record<string, unknown> }[];
  /** The bytes that clients sent through the tunnels. */
  carried(): string;
  /** The open connections. */
  readonly sockets: Set<Socket>;
}

/** Starts a proxy. It can refuse every tunnel with a status, or end each connection without a response. */
export const startProxy = async (refusal?: number | 'close'): Promise<ProxyServer> => {
  const sockets = new Set<Socket>();
  const tunnels: { target: string; headers: Record<string, unknown> }[] = [];
  const carried: Buffer[] = [];
  const server = createServer();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  server.on('connect', (request, client: Socket) => {
    const target = request.url ?? '';
    tunnels.push({ target, headers: request.headers });
    if (refusal === 'close') return void client.destroy();
    if (refusal) return void client.end(`HTTP/1.1 ${refusal} No\r\n\r\n`);
    const { hostname, port } = new URL(`http://${target}`);
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.on('data', (chunk: Buffer) => carried.push(chunk));
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels,
    carried: () => Buffer.concat(carried).toString('latin1'),
    sockets,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
};

import { HttpClient } from '../../src/index.js';
import { startProxy } from '../proxy-server.js';
import { connect } from '../test-client.js';
import { operations } from '../test-operations.js';
import { replyInTurn } from '../test-server.js';
import { type Probe, tell, times } from './probe.js';

const create = { body: { name: 'one' } };

export const lives: readonly Probe[] = [
  {
    probe: 'A proxy that closes each connection as soon as it is asked for a tunnel',
    elsewhere:
      "undici's ProxyAgent connects some 2 000 times a second, until the request is aborted",
    ours: "ConnectionError `proxy_closed`, requestSent 'no'; asked 4 times",
    async run() {
      await using proxy = await startProxy('close');
      const { client } = await connect(replyInTurn({}), { proxy: proxy.url });
      const ending = await tell(client.call(operations.create, create));
      return `${ending}; asked ${times(proxy.tunnels.length)}`;
    },
  },
  {
    probe: 'A block with `await using client` is left while a call is under way',
    ours: "AbortError, requestSent 'maybe'; its connection is closed",
    async run() {
      let onReached = () => {};
      const reached = new Promise<void>((resolve) => {
        onReached = resolve;
      });
      let closed = Promise.resolve();
      const { server } = await connect(({ socket }) => {
        closed = new Promise((resolve) => socket.once('close', () => resolve()));
        onReached();
      });
      const leaveEarly = async () => {
        await using client = new HttpClient({ apiKey: 'key', baseUrl: server.url });
        const ending = tell(client.call(operations.create, create));
        await reached;
        return { ending };
      };
      const { ending } = await leaveEarly();
      await closed;
      return `${await ending}; its connection is closed`;
    },
  },
];

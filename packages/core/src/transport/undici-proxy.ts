import type { Dispatcher, EnvHttpProxyAgent, Pool, ProxyAgent } from 'undici';
import { ConfigurationError } from '../errors/client-errors.js';
import type { ProxySettings } from './default-transport-options.js';
import { ProxyFailure } from './proxy-failure.js';
import { readErrorCode, readErrorMessage } from './read-error.js';
import type { RequireModule } from './require-late.js';
import { agentOptions, connectOptions } from './undici-agent.js';

/**
 * Loads undici's proxy agents and creates one. Every request goes through a tunnel (`CONNECT`), also over plain
 * http, so that the proxy does not process credentials and bodies.
 *
 * @throws `ConfigurationError` when there is no undici.
 */
export function openProxyAgent(proxy: ProxySettings, load: RequireModule): Dispatcher {
  const undici = loadUndici(load);
  const options = {
    ...agentOptions,
    // The type requires a port too, which undici sets itself.
    proxyTls: connectOptions as NonNullable<ProxyAgent.Options['proxyTls']>,
    clientFactory: (origin: URL, poolOptions: object) =>
      nameFailures(new undici.Pool(origin, poolOptions), origin.host),
  };
  if ('url' in proxy) {
    const { url, authorization } = proxy;
    return new undici.ProxyAgent({
      ...options,
      uri: url,
      ...(authorization !== undefined && { token: authorization }),
    });
  }
  const { environmentUrl, exceptions } = proxy;
  // All of them, because undici reads a missing one from the environment by rules of its own.
  return new undici.EnvHttpProxyAgent({
    ...options,
    noProxy: exceptions,
    httpProxy: environmentUrl,
    httpsProxy: environmentUrl,
  });
}

/** The classes of undici that are used for proxies. */
interface Undici {
  readonly EnvHttpProxyAgent: typeof EnvHttpProxyAgent;
  readonly Pool: typeof Pool;
  readonly ProxyAgent: typeof ProxyAgent;
}

function loadUndici(load: RequireModule): Undici {
  let reason = 'its version has no EnvHttpProxyAgent. Update it';
  let cause: unknown;
  try {
    const undici = load('undici') as Undici;
    if (typeof undici.EnvHttpProxyAgent === 'function') return undici;
  } catch (error) {
    cause = error;
    [reason = ''] = readErrorMessage(error).split('\n');
  }
  throw new ConfigurationError(
    `The option proxy needs undici, which could not be loaded: ${reason}. ` +
      'Install undici and keep it out of the bundle (esbuild: --external:undici), ' +
      'or pass a fetch that sends through your proxy. Nothing was sent.',
    { cause },
  );
}

/**
 * Makes the connections to a proxy throw a {@link ProxyFailure}. undici's own errors have codes that make it retry
 * at once, thousands of times a second, when a proxy closes the connection.
 */
const nameFailures = (pool: Pool, proxy: string): Pool => {
  const connect = pool.connect.bind(pool) as (
    options: Dispatcher.ConnectOptions,
  ) => Promise<Dispatcher.ConnectData>;
  const connectOrName = async (options: Dispatcher.ConnectOptions) => {
    const connection = await connect(options).catch((cause: unknown) => {
      throw unreachable(cause, proxy);
    });
    if (connection.statusCode === 200) return connection;
    connection.socket.on('error', () => {}).destroy();
    throw refused(connection.statusCode, proxy);
  };
  return Object.assign(pool, { connect: connectOrName });
};

const refused = (status: number, proxy: string): ProxyFailure =>
  new ProxyFailure({
    proxy,
    code: status === 407 ? 'proxy_authentication_required' : 'proxy_refused',
    reason: `status ${status}`,
  });

const unreachable = (cause: unknown, proxy: string): ProxyFailure => {
  const code = readErrorCode(cause);
  if (code === 'UND_ERR_SOCKET' || code === 'UND_ERR_INFO') {
    return new ProxyFailure({
      proxy,
      code: 'proxy_closed',
      reason: 'closed the connection',
      cause,
    });
  }
  return new ProxyFailure({
    proxy,
    code,
    reason: readErrorMessage(cause),
    cause,
  });
};

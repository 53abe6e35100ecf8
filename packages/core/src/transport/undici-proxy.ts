import type { Dispatcher } from 'undici';
import type { ProxySettings } from './default-transport-options.js';
import { agentOptions } from './undici-agent.js';

/**
 * Loads undici's proxy agents and makes one. Every request goes through a tunnel (`CONNECT`), also one
 * over plain http: so the proxy sees neither credentials nor bodies as part of its own work.
 */
export async function openProxyAgent(proxy: ProxySettings): Promise<Dispatcher> {
  const { EnvHttpProxyAgent, ProxyAgent } = await import('undici');
  if ('url' in proxy) {
    const { url, authorization } = proxy;
    return new ProxyAgent({
      ...agentOptions,
      uri: url,
      ...(authorization !== undefined && { token: authorization }),
    });
  }
  const { http, https } = proxy;
  return new EnvHttpProxyAgent({
    ...agentOptions,
    ...(http !== undefined && { httpProxy: http }),
    ...(https !== undefined && { httpsProxy: https }),
  });
}

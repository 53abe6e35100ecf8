import type { ProxySettings } from '../transport/default-transport-options.js';
import { readCredentials } from './find-request-secrets.js';

/** Finds user and password of a proxy, in each form in which the proxy may quote them. */
export const findProxySecrets = (proxy: ProxySettings | undefined): readonly string[] => {
  if (proxy === undefined) return [];
  if ('url' in proxy) return proxy.authorization ? readCredentials(proxy.authorization) : [];
  const { username, password } = new URL(proxy.environmentUrl);
  if (username === '' && password === '') return [];
  const decoded = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return [decoded, decodeURIComponent(password), password];
};

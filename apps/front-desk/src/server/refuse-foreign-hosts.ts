import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.js';

/** Names that lead to this machine, whoever is asked for them. */
const loopbackName = /^(127(\.\d+){3}|\[::1\]|([^.]+\.)*localhost)$/;

const isLoopback = (host: string): boolean => loopbackName.test(host) || host === '::1';

/**
 * DNS rebinding: a page of another site may let its own name lead to this machine. Browsers then take its scripts for
 * ours, and so would the check of the origin.
 */
export const refuseForeignHosts =
  ({ host, allowedHosts }: Config): MiddlewareHandler =>
  (c, next) => {
    const name = new URL(c.req.url).hostname.replace(/\.$/, '');
    if (!isLoopback(host) || isLoopback(name) || allowedHosts.includes(name)) return next();
    const sentence = `The app does not know the name ${name}. Open the address that npm start shows, or start the app with ALLOW_HOST=${name}.`;
    return Promise.resolve(c.text(sentence, 421));
  };

import * as z from 'zod';
import { complain } from './complaint.js';

const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const isWebhookUrl = (value: string): boolean => {
  try {
    const { protocol, hostname } = new URL(value);
    return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname));
  } catch {
    // No URL. `URL.canParse` would tell, but Jest 29's jsdom and browsers before 2023 lack it.
    return false;
  }
};

/**
 * Where events are delivered to: an `https` URL. Plain `http` passes to this machine alone
 * (`localhost`, `127.0.0.1`, `[::1]`), which nobody but a mock server can deliver to.
 */
export const webhookUrl = () => {
  const error = complain('an https URL, such as https://example.com/webhooks');
  return z.string({ error }).refine(isWebhookUrl, { error }).meta({ format: 'uri' });
};

import * as z from 'zod';
import { fieldMessage, type Refused } from './field-message.js';

const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** `URL.canParse` is missing from Jest 29's jsdom, and from browsers before 2023. */
const parseUrl = (value: unknown): URL | undefined => {
  try {
    return new URL(String(value));
  } catch {
    return undefined;
  }
};

const isWebhookUrl = (value: string): boolean => {
  const { protocol, hostname } = parseUrl(value) ?? {};
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && hostname !== undefined && loopbackHosts.has(hostname))
  );
};

const expectation = 'an https URL, such as https://example.com/webhooks';
const schemeMessage = fieldMessage(expectation);
const urlMessage = fieldMessage(expectation, 'documented');

/** Nothing can be delivered to what is no URL; the documentation shows https alone, and no rule. */
const error = (issue: Refused): string =>
  typeof issue.input === 'string' && parseUrl(issue.input) === undefined
    ? urlMessage(issue)
    : schemeMessage(issue);

/**
 * Where events are delivered to: an `https` URL. Plain `http` passes to this machine alone
 * (`localhost`, `127.0.0.1`, `[::1]`), which nobody but a mock server can deliver to.
 */
export const webhookUrl = (): z.ZodString =>
  z.string({ error }).refine(isWebhookUrl, { error }).meta({ format: 'uri' });

import * as z from 'zod';
import { type FieldIssue, fieldMessage } from './field-message.js';

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

/** A text that is not a URL is certainly wrong. The documentation shows only https, but states no rule about it. */
const error = (issue: FieldIssue): string =>
  typeof issue.input === 'string' && parseUrl(issue.input) === undefined
    ? urlMessage(issue)
    : schemeMessage(issue);

/**
 * The URL of a webhook: an `https` URL. Plain `http` is accepted only for this machine (`localhost`, `127.0.0.1`,
 * `[::1]`), to which only a mock can deliver.
 */
export const webhookUrl = (): z.ZodString =>
  z.string({ error }).refine(isWebhookUrl, { error }).meta({ format: 'uri' });

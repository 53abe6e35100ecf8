import { fieldMessage, type ValueRule } from './field-message.js';

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

/**
 * The URL of a webhook. A text that is not a URL is certainly wrong. The documentation shows only https, but states no
 * rule about it.
 */
export const webhookUrlRule = (): ValueRule => {
  const schemeMessage = fieldMessage(expectation);
  const urlMessage = fieldMessage(expectation, 'documented');
  return {
    accepts: (value) => typeof value === 'string' && isWebhookUrl(value),
    explain: (issue) =>
      typeof issue.input === 'string' && parseUrl(issue.input) === undefined
        ? urlMessage(issue)
        : schemeMessage(issue),
  };
};

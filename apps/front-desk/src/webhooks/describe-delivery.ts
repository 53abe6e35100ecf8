import type { NewDelivery } from './delivery.js';

/** Secrets of webhooks and API keys. */
const secrets = /\b(whsec_|vsnp_(?:live|sb)_)[\w-]+/g;

/** Phone numbers in the form of the API: all but the country and the last two digits. */
const numbers = /(\+\d{2})\d{4,}(\d{2})\b/g;

const hideSecrets = (body: string): string =>
  body.replace(secrets, '$1…').replace(numbers, '$1…$2');

/** Longest part of a body that the log keeps. */
const maxBody = 20_000;

/** The ids, the type and the body of a delivery. A refused one may contain anything, so long values are cut. */
export const describeDelivery = (
  headers: Headers,
  body: string | undefined,
): Pick<NewDelivery, 'deliveryId' | 'eventId' | 'type' | 'body'> => {
  const { id, type } = readEnvelope(body);
  return {
    deliveryId: toText(headers.get('x-webhook-delivery-id'), 100),
    eventId: toText(id, 100),
    type: toText(type, 100),
    body: toText(body === undefined ? undefined : hideSecrets(body), maxBody),
  };
};

const readEnvelope = (body: string | undefined): { id?: unknown; type?: unknown } => {
  try {
    return (JSON.parse(body ?? '') as object | null) ?? {};
  } catch {
    return {};
  }
};

// Postgres has no texts with the character U+0000.
const toText = (value: unknown, length: number): string | undefined =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD').slice(0, length) : undefined;

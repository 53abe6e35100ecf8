import {
  analysisCompletedEventSchema,
  errorEventSchema,
  sessionEndedEventSchema,
  sessionStartedEventSchema,
  toolCallCompletedEventSchema,
  transferInitiatedEventSchema,
  type WebhookEventOf,
  type WebhookEventType,
} from '@voisnap/types';
import { assertNoSlips } from './entity-slips.js';
import { type EntityModel, parseEntity } from './parse-entity.js';

type EventSchemas = {
  readonly [Type in WebhookEventType]: EntityModel<WebhookEventOf<Type>>['schema'];
};

const schemas: EventSchemas = {
  SessionStarted: sessionStartedEventSchema,
  SessionEnded: sessionEndedEventSchema,
  ToolCallCompleted: toolCallCompletedEventSchema,
  TransferInitiated: transferInitiatedEventSchema,
  AnalysisCompleted: analysisCompletedEventSchema,
  Error: errorEventSchema,
};

/**
 * Checks an event with the schema of its type and returns a copy. The union of all events would give no
 * useful message.
 * @throws TypeError that lists every mismatch with its path.
 */
export const parseEvent = <Type extends WebhookEventType>(
  type: Type,
  event: unknown,
): WebhookEventOf<Type> => parseEntity({ name: `${type} event`, schema: schemas[type] }, event);

/**
 * Checks that data and envelope of an event contain no typos.
 * @throws TypeError that names the first typo and the known name.
 */
export function assertKnownEventFields(
  type: WebhookEventType,
  { data, envelope }: { readonly data: unknown; readonly envelope: object },
): void {
  const { [type]: schema } = schemas;
  const { shape } = schema as unknown as { readonly shape: { readonly data: object } };
  assertNoSlips({ name: `the data of ${type}`, schema: shape.data }, data);
  assertNoSlips({ name: `the event ${type}`, schema }, envelope);
}

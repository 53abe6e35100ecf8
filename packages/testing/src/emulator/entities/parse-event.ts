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
 * Checks an event of a known type and gives a copy. The schema of all events would only say that it
 * is none of them; that of its type says where it is wrong.
 * @throws TypeError with every mismatch and its place.
 */
export const parseEvent = <Type extends WebhookEventType>(
  type: Type,
  event: unknown,
): WebhookEventOf<Type> => parseEntity({ name: `${type} event`, schema: schemas[type] }, event);

/**
 * Makes sure that a test gave fields of this event alone.
 * @throws TypeError that names the first other one, and the nearest that there is.
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

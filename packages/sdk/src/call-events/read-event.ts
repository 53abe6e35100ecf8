/** What an event means for a wait. `other` events happen in the middle of a call. */
type EventKind = 'start' | 'end' | 'other' | 'unknown';

/** The parts of an event that tell which call it is about. */
export interface ReadEvent {
  readonly kind: EventKind;
  readonly agentId: string | undefined;
  readonly conversationId: string | undefined;
  readonly direction: string | undefined;
  /** In E.164 format. A number in another form, such as a masked one, is `undefined`. */
  readonly phoneNumber: string | undefined;
}

const kinds: Readonly<Record<string, EventKind>> = {
  SessionStarted: 'start',
  SessionEnded: 'end',
  // Follows the end of a session.
  AnalysisCompleted: 'end',
  // "A non-recoverable error during the session". Assumed: without a conversation, a call could not be placed.
  Error: 'end',
  ToolCallCompleted: 'other',
  TransferInitiated: 'other',
};

/** Reads an event, of which nothing is certain. Returns `undefined` for anything else. */
export const readEvent = (event: unknown): ReadEvent | undefined => {
  if (!isObject(event) || typeof event.type !== 'string') return undefined;
  const data = isObject(event.data) ? event.data : {};
  const caller = isObject(data.caller) ? data.caller : {};
  const phoneNumber = readText(caller.phoneNumber);
  return {
    kind: Object.hasOwn(kinds, event.type) ? (kinds[event.type] ?? 'unknown') : 'unknown',
    agentId: readText(event.agentId),
    conversationId: readText(data.conversationId),
    direction: readText(data.direction),
    phoneNumber: phoneNumber && /^\+\d+$/.test(phoneNumber) ? phoneNumber : undefined,
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const readText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Describes a value that `readEvent` does not take, without showing it. */
export const describeOther = (value: unknown): string => {
  const remedy = 'Pass events as constructEvent returns them.';
  if (Array.isArray(value)) {
    return `events gave an array instead of a webhook event. ${remedy} on() of node:events gives arrays: pass on the first element of each.`;
  }
  const found = isObject(value) ? 'an object without a type' : describePlain(value);
  return `events gave ${found} instead of a webhook event. ${remedy}`;
};

const describePlain = (value: unknown): string =>
  value === null || value === undefined ? String(value) : `a ${typeof value}`;

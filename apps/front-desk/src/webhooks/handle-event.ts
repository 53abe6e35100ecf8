import type { WebhookEvent } from '@voisnap/sdk';
import type { Desk } from '../desk.js';

/** Acts on an event. It may be called twice with the same event: a process can die before it is recorded. */
export type HandleEvent = (event: WebhookEvent, desk: Desk) => Promise<void>;

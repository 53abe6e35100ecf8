import type { WebhookEvent } from '@voisnap/sdk';
import type { Desk } from '../desk.js';
import { publishEvent } from './publish-event.js';

/** Acts on an event. It may be called twice with the same event: a process can die before it is recorded. */
export type HandleEvent = (event: WebhookEvent, desk: Desk) => Promise<void>;

/** What the app does with events: add yours here. They run in this order; when one fails, all run again. */
export const eventHandlers: readonly HandleEvent[] = [publishEvent];

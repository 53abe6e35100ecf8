import type { HandleEvent } from './handle-event.js';
import { publishEvent } from './publish-event.js';

/** What the app does with events: add yours here. They run in this order; when one fails, all run again. */
export const eventHandlers: readonly HandleEvent[] = [publishEvent];

import type { Desk } from '../desk.js';
import { tidyWebhooks } from '../webhooks/tidy-webhooks.js';
import { workOnEvents } from '../webhooks/work-on-events.js';
import type { Jobs } from './jobs.js';

/** Begins to work on every queue. */
export const startWork = (jobs: Jobs, desk: Desk): void => {
  workOnEvents(jobs, desk);
  tidyWebhooks(desk);
};

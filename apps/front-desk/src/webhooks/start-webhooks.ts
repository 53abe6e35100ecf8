import type { Desk } from '../desk.js';
import { Part } from '../start/part.js';
import { registerWebhook } from './register-webhook.js';
import { keepWebhooksTidy } from './tidy-webhooks.js';
import { workOnEvents } from './work-on-events.js';

/**
 * Registers the app at the built-in mock, and handles events.
 * @param appUrl - where the app listens.
 */
export const startWebhooks = async (desk: Desk, appUrl: string): Promise<void> => {
  const [jobs, voisnap] = await Promise.all([desk.jobs.ready, desk.voisnap.ready]);
  workOnEvents(jobs, desk);
  void keepWebhooksTidy(desk);
  if (voisnap.mock === undefined) return;
  // A part tries again by itself.
  const register = () => registerWebhook(voisnap, appUrl);
  await new Part('The registration of the webhook', register, desk.jobs.signal).ready;
};

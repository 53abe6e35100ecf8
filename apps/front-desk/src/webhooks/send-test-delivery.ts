import { randomUUID } from 'node:crypto';
import type { WebhookEvent } from '@voisnap/sdk';
import type { Desk } from '../desk.js';
import { receiveWebhook } from './receive-webhook.js';
import { signDelivery } from './sign-delivery.js';

/** The end of a conversation that never was: no page shows it. */
const createTestEvent = (at: number): WebhookEvent => ({
  id: `evt_test_${randomUUID()}`,
  type: 'SessionEnded',
  agentId: 'agt_test',
  tenantId: 'ten_test',
  timestamp: new Date(at).toISOString(),
  data: { conversationId: 'conv_test', durationSeconds: 42, outcome: 'resolved' },
});

/**
 * Delivers an event to this app, to see that it arrives: signed as Voisnap signs, or as somebody who does not know the
 * secret.
 */
export const sendTestDelivery = async (desk: Desk, kind: 'real' | 'forged'): Promise<Response> => {
  const { webhookSecrets } = desk.voisnap.value;
  // The mock signs by the clock on the wall too, however fast its own clock runs.
  const at = Date.now();
  const secret = kind === 'real' ? webhookSecrets[0] : undefined;
  const signed = signDelivery({
    event: createTestEvent(at),
    secret: secret ?? 'whsec_of_somebody_else',
    at,
  });
  return receiveWebhook(desk, new Request('http://localhost/webhooks/voisnap', signed));
};

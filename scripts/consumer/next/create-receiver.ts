import {
  createWebhookHandler,
  type WebhookHandler,
  type WebhookHandlerOptions,
} from '@voisnap/sdk/webhooks';

/** As receivers/create-receiver.mjs, with the types that `next build` checks. */
export const createReceiver = (options: WebhookHandlerOptions = {}): WebhookHandler => {
  let fails = true;
  return createWebhookHandler({
    respondWithin: 500,
    on: {
      SessionEnded: async ({ data }) => {
        if (data.outcome === 'slow') await new Promise((resolve) => setTimeout(resolve, 1_500));
        if (data.outcome !== 'fails once' || !fails) return;
        fails = false;
        throw new Error('as the event says');
      },
    },
    onError: () => {},
    ...options,
  });
};

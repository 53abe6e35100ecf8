// The receiver that each platform serves: a function of a `Request`. It imports no module of Node.
import { createWebhookHandler } from '@voisnap/sdk/webhooks';

/** Creates a handler whose function does what the outcome of the event says. */
export const createReceiver = (options = {}) => {
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

import { createReceiver } from './create-receiver.mjs';

let handler;
export default {
  fetch(request, env, context) {
    handler ??= createReceiver({ secret: env.VOISNAP_WEBHOOK_SECRET });
    return handler(request, env, context);
  },
};

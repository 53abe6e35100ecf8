import type { WebhookEventType } from '@voisnap/types';
import { z } from 'zod';
import { requireEventType } from '../webhooks/event-types.js';
import type { DeliverToOptions, EventData, EventEnvelope } from '../webhooks/index.js';
import { BadControlInput, type ControlRoute, defineRoute } from './control-route.js';

/** Which events there are, and what they hold, is checked by who makes them. */
const event = z.string() as unknown as z.ZodType<WebhookEventType>;
const data = z.looseObject({}) as unknown as z.ZodType<EventData<WebhookEventType>>;
const envelope = z.looseObject({}) as unknown as z.ZodType<EventEnvelope>;

/** Control of what is delivered, and where. */
export const webhookRoutes: readonly ControlRoute[] = [
  defineRoute('GET /webhooks', 'Tells the secret that deliveries are signed with by default.', {
    run: ({ workspace: { mock } }) => ({ secret: mock.webhooks.secret }),
  }),
  defineRoute('POST /webhooks/deliver-to', 'Delivers events to a URL, until the next reset.', {
    body: z.looseObject({ to: z.string() }),
    run: ({ workspace: { mock }, body: { to, ...options } }) => {
      // The options are checked where they are resolved.
      mock.webhooks.deliverTo(to, options as DeliverToOptions);
    },
  }),
  defineRoute('POST /webhooks/emit', 'Delivers an event of your own, and answers with it.', {
    body: z.strictObject({ event, data: data.exactOptional(), envelope: envelope.exactOptional() }),
    run: ({ workspace: { mock }, body }) => {
      requireEventType(body.event);
      return mock.webhooks.emit(body.event, body.data, body.envelope);
    },
  }),
  defineRoute('GET /webhooks/deliveries', 'Lists every attempt to deliver: ?event=SessionEnded.', {
    run: ({ workspace: { mock }, query: { event: type, ...others } }) => {
      const [unknown] = Object.keys(others);
      if (unknown !== undefined) {
        throw new BadControlInput(`There is no filter "${unknown}". There is event.`);
      }
      const { webhooks } = mock;
      return { data: type === undefined ? webhooks.deliveries : webhooks.of(type as 'Error') };
    },
  }),
];

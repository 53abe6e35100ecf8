import type { WebhookEventType } from '@voisnap/types';
import { z } from 'zod';
import { requireEventType } from '../../emulator/entities/require-event-type.js';
import type { DeliverToOptions, EventData, EventEnvelope } from '../../webhooks/index.js';
import { type ControlRoute, defineRoute } from './control-route.js';
import { fields } from './fields.js';
import { removalRoutes } from './removal-routes.js';

/** The mock checks the type of the event and its data. */
const event = z.string() as unknown as z.ZodType<WebhookEventType>;
const data = z.looseObject({}) as unknown as z.ZodType<EventData<WebhookEventType>>;
const envelope = z.looseObject({}) as unknown as z.ZodType<EventEnvelope>;

/** Routes that deliver and sign webhooks. */
export const webhookRoutes: readonly ControlRoute[] = [
  defineRoute('GET /webhooks', 'Returns the default secret of deliveries.', {
    run: ({ workspace: { mock } }) => ({ secret: mock.webhooks.secret }),
  }),
  defineRoute('POST /webhooks/deliver-to', 'Delivers events to a URL, until the next reset.', {
    body: z.looseObject({ to: z.string() }),
    example: { to: 'http://localhost:3000/webhooks', events: ['SessionEnded'], retries: 0 },
    run: ({ workspace: { mock, planned }, body: { to, ...options } }) =>
      // `deliverTo()` checks the options.
      planned.add('target', mock.webhooks.deliverTo(to, options as DeliverToOptions)),
  }),
  ...removalRoutes({
    path: '/webhooks/deliver-to',
    kind: 'target',
    names: ['target of deliveries', 'targets of deliveries'],
  }),
  defineRoute('POST /webhooks/emit', 'Delivers an event of your own, and returns it.', {
    body: fields({ event, data: data.exactOptional(), envelope: envelope.exactOptional() }),
    example: { event: 'SessionEnded', data: { durationSeconds: 90 } },
    run: ({ workspace: { mock }, body }) => {
      requireEventType(body.event);
      return mock.webhooks.emit(body.event, body.data, body.envelope);
    },
  }),
  defineRoute('POST /webhooks/sign', 'Signs an event, correctly or not, without delivering it.', {
    // `sign()` checks the options.
    body: z.looseObject({
      event,
      data: data.exactOptional(),
      envelope: envelope.exactOptional(),
    }),
    example: { event: 'SessionEnded', data: { durationSeconds: 90 }, tamper: 'signature' },
    run: async ({ workspace: { mock }, body: { event: type, data: some, ...options } }) => {
      requireEventType(type);
      const { toRequest: _, ...signed } = await mock.webhooks.sign(type, some, options);
      return signed;
    },
  }),
  defineRoute('GET /webhooks/deliveries', 'Lists every attempt to deliver: ?event=SessionEnded.', {
    query: ['event'],
    run: ({ workspace: { mock }, query: { event: type } }) => {
      const { webhooks } = mock;
      return { data: type === undefined ? webhooks.deliveries : webhooks.of(type as 'Error') };
    },
  }),
  defineRoute('POST /webhooks/settled', 'Responds when no delivery is under way.', {
    run: ({ workspace: { mock } }) => mock.webhooks.settled(),
  }),
];

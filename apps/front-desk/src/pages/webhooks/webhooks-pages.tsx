import { KNOWN_WEBHOOK_EVENTS } from '@voisnap/types/models';
import { type Context, Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { Live } from '../../live/live.js';
import { streamPart } from '../../live/stream-part.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { SearchForm } from '../../look/search-form.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showPage } from '../../server/show-page.js';
import { retryEvent } from '../../webhooks/retry-event.js';
import { sendTestDelivery } from '../../webhooks/send-test-delivery.js';
import { DeliveryList } from './delivery-list.js';
import { FailedEvents } from './failed-events.js';
import { outcomes, readWebhooks } from './read-webhooks.js';
import { Receiving } from './receiving.js';
import { showDelivery } from './show-delivery.js';

const filters = [
  {
    name: 'outcome',
    label: 'Delivery',
    options: outcomes.map((each) => [each, nameToLabel(each)] as const),
  },
  {
    name: 'type',
    label: 'Event',
    options: KNOWN_WEBHOOK_EVENTS.map((each) => [each, each] as const),
  },
];

/** The live part of the page. */
const renderWebhooks = async (c: Context, desk: Desk) => {
  const shown = await readWebhooks(c, desk);
  return (
    <>
      <FailedEvents failed={shown.failed} />
      <DeliveryList shown={shown} url={`/webhooks${new URL(c.req.url).search}`} />
    </>
  );
};

/** Webhooks: deliveries as they come, verified or refused and why. */
export const createWebhooksPages = (desk: Desk): Hono =>
  new Hono()
    .get('/', async (c) => {
      const { origin, search } = new URL(c.req.url);
      const moving = await renderWebhooks(c, desk);
      return showPage(c, desk, {
        title: 'Webhooks',
        refreshSeconds: 5,
        content: (
          <>
            <Receiving voisnap={desk.voisnap.value} origin={origin} />
            <SearchForm url={c.req.url} filters={filters} />
            <Live url={`/webhooks/live${search}`}>{moving}</Live>
          </>
        ),
      });
    })
    .get('/live', (c) =>
      streamPart(c, desk, { topics: ['webhooks'], render: () => renderWebhooks(c, desk) }),
    )
    .get('/deliveries/:id', (c) => showDelivery(c, desk))
    .post('/test', async (c) => {
      const { status } = await sendTestDelivery(desk, 'real');
      const verified = status < 300 ? 'It was verified' : `It was answered with ${status}`;
      return redirectWithNotice(c, '/webhooks', `A test delivery was sent. ${verified}.`);
    })
    .post('/forged', async (c) => {
      const { status } = await sendTestDelivery(desk, 'forged');
      const refused = status === 400 ? 'It was refused' : `It was answered with ${status}`;
      return redirectWithNotice(c, '/webhooks', `A forged delivery was sent. ${refused}.`);
    })
    .post('/events/:id/retry', async (c) => {
      const { account } = desk.voisnap.value;
      const retried = await retryEvent(desk, { account, eventId: c.req.param('id') });
      const notice = retried
        ? 'The event is tried again.'
        : 'Nothing was changed: this event has not failed, or is tried again already.';
      return redirectWithNotice(c, '/webhooks', notice);
    });

import type { Context } from 'hono';
import type { Desk } from '../../desk.js';
import { Facts } from '../../look/facts.js';
import { Status } from '../../look/status.js';
import { When } from '../../look/when.js';
import { showNotFound } from '../../server/show-not-found.js';
import { showPage } from '../../server/show-page.js';
import { findDelivery } from '../../webhooks/find-deliveries.js';
import { RetryButton } from './failed-events.js';

/** One delivery, with its body. */
export const showDelivery = async (c: Context, desk: Desk): Promise<Response> => {
  const id = Number(c.req.param('id'));
  if (!Number.isSafeInteger(id)) return showNotFound(c, desk);
  const delivery = await findDelivery(desk.database.value, desk.voisnap.value.account, id);
  if (delivery === undefined) return showNotFound(c, desk);
  return showPage(c, desk, {
    title: `Delivery ${delivery.id}`,
    content: (
      <>
        <p>
          <a href="/webhooks">All deliveries</a>
        </p>
        <Facts
          items={[
            ['Received', <When at={delivery.receivedAt} precise />],
            ['Delivery', <Status value={delivery.outcome} />],
            ['Why', delivery.reason],
            ['Type of the event', delivery.type],
            ['Id of the event', delivery.eventId && <code>{delivery.eventId}</code>],
            ['Id of the delivery', delivery.deliveryId && <code>{delivery.deliveryId}</code>],
            ['Event handled', delivery.eventState && <Status value={delivery.eventState} />],
            ['What went wrong', delivery.eventProblem],
          ]}
        />
        {delivery.eventState === 'failed' && <RetryButton id={delivery.eventId ?? ''} />}
        <h2>Body</h2>
        {delivery.body === null ? (
          <p>It was not read.</p>
        ) : (
          <>
            <p>Secrets are hidden, and so are the middle digits of phone numbers.</p>
            <pre tabindex={0}>
              <code>{indent(delivery.body)}</code>
            </pre>
          </>
        )}
      </>
    ),
  });
};

const indent = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
};

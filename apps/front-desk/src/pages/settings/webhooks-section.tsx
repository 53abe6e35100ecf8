import type { FC } from 'hono/jsx';
import { Facts } from '../../look/facts.js';
import { Status } from '../../look/status.js';
import { When } from '../../look/when.js';
import type { Delivery } from '../../webhooks/delivery.js';
import { webhookPath } from '../../webhooks/register-webhook.js';

/** Where Voisnap delivers events, and whether they arrive. */
export const WebhooksSection: FC<{
  /** Of the app, as the browser reaches it: `http://127.0.0.1:3000`. */
  origin: string;
  hasSecret: boolean;
  latest: Delivery | undefined;
}> = ({ origin, hasSecret, latest }) => (
  <article>
    <h2>Webhooks</h2>
    <Facts
      items={[
        ['Address', <code>{`${origin}${webhookPath}`}</code>],
        ['Secret', hasSecret ? 'Known' : 'Missing: set VOISNAP_WEBHOOK_SECRET'],
        ['Latest delivery', latest && <When at={latest.receivedAt} precise />],
        ['Its result', latest && <Status value={latest.outcome} />],
      ]}
    />
    <p>
      <a href="/webhooks">All deliveries</a>
    </p>
  </article>
);

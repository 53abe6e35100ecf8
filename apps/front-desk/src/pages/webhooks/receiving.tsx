import type { FC } from 'hono/jsx';
import { PostButton } from '../../look/post-button.js';
import type { Voisnap } from '../../voisnap/voisnap.js';
import { webhookPath } from '../../webhooks/register-webhook.js';

/** Says where deliveries come from, and has buttons that make some. */
export const Receiving: FC<{ voisnap: Voisnap; origin: string }> = ({ voisnap, origin }) => {
  if (voisnap.webhookSecrets.length === 0) return <HowToRegister />;
  return (
    <>
      <p>
        Voisnap delivers events to <code>{`${origin}${webhookPath}`}</code>.{' '}
        {voisnap.mock
          ? 'The built-in mock knows this address.'
          : 'Register this address at Voisnap, as the internet reaches it.'}{' '}
        Only deliveries with a valid signature are accepted.
      </p>
      <div class="actions">
        <PostButton action="/webhooks/test" text="Send a test delivery" />
        <PostButton action="/webhooks/forged" text="Send a forged delivery" />
      </div>
    </>
  );
};

const HowToRegister: FC = () => (
  <p>
    This app has no secret to verify deliveries with, so it refuses all of them. Register{' '}
    <code>https://your-host{webhookPath}</code> as a webhook at Voisnap, and start the app with the
    secret that you get: <code>VOISNAP_WEBHOOK_SECRET=whsec_…</code>
  </p>
);

import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { Desk } from '../desk.js';
import { createAgentsPages } from '../pages/agents/agents-pages.js';
import { createCallsPages } from '../pages/calls/calls-pages.js';
import { createCampaignsPages } from '../pages/campaigns/campaigns-pages.js';
import { createConversationsPages } from '../pages/conversations/conversations-pages.js';
import { createHealth } from '../pages/health.js';
import { createKnowledgePages } from '../pages/knowledge/knowledge-pages.js';
import { createNumbersPages } from '../pages/numbers/numbers-pages.js';
import { createSettingsPages } from '../pages/settings/settings-pages.js';
import { rememberReading } from '../pages/start/remember-reading.js';
import { createStartPages } from '../pages/start/start-pages.js';
import { createWebhooksPages } from '../pages/webhooks/webhooks-pages.js';
import { createWebhookReceiver } from '../webhooks/receive-webhook.js';
import { createAssets } from './assets.js';
import { limitWaiting } from './limit-waiting.js';
import { refuseForeignHosts } from './refuse-foreign-hosts.js';
import { showFailure } from './show-failure.js';
import { showNotFound } from './show-not-found.js';

const own = ["'self'"];

/** No inline script, no inline style, nothing from elsewhere. The style sheet of Pico holds its icons as data. */
const contentSecurityPolicy = {
  defaultSrc: own,
  imgSrc: [...own, 'data:'],
  objectSrc: ["'none'"],
  baseUri: own,
  formAction: own,
  frameAncestors: ["'none'"],
};

/** The whole app: one line for each room of pages. */
export const createApp = (desk: Desk): Hono => {
  const app = new Hono();
  app.use(
    secureHeaders({ contentSecurityPolicy, xFrameOptions: 'DENY', strictTransportSecurity: false }),
  );
  app.route('/webhooks/voisnap', createWebhookReceiver(desk));
  app.use(refuseForeignHosts(desk.config));
  app.route('/assets', createAssets());
  app.route('/health', createHealth(desk));
  // Forms of other sites are refused.
  app.use(csrf());
  // Nothing is called so: Postgres has no texts with the character U+0000.
  app.use((c, next) => (c.req.url.includes('%00') ? Promise.resolve(c.notFound()) : next()));
  app.use(limitWaiting());
  app.route('/', createStartPages(desk));
  app.use('/conversations/:id', rememberReading());
  app.route('/calls', createCallsPages(desk));
  app.route('/knowledge', createKnowledgePages(desk));
  app.route('/agents', createAgentsPages(desk));
  app.route('/conversations', createConversationsPages(desk));
  app.route('/numbers', createNumbersPages(desk));
  app.route('/webhooks', createWebhooksPages(desk));
  app.route('/campaigns', createCampaignsPages(desk));
  app.route('/settings', createSettingsPages(desk));
  app.notFound((c) => showNotFound(c, desk));
  app.onError((error, c) => showFailure(c, desk, error));
  return app;
};

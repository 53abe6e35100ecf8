import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { Facts } from '../../look/facts.js';
import { showPage } from '../../server/show-page.js';
import type { Delivery } from '../../webhooks/delivery.js';
import { findDeliveries } from '../../webhooks/find-deliveries.js';
import { askApi, checkParts } from '../check-parts.js';
import { readVersions } from '../read-versions.js';
import { ApiSection } from './api-section.js';
import { HealthSection } from './health-section.js';
import { LimitsSection } from './limits-section.js';
import { WebhooksSection } from './webhooks-section.js';

/** The latest delivery of the account; `undefined` when there is none, or when the database is out of reach. */
const readLatestDelivery = async (desk: Desk): Promise<Delivery | undefined> => {
  try {
    const query = { account: desk.voisnap.value.account, limit: 1, offset: 0 };
    return (await findDeliveries(desk.database.value, query)).deliveries[0];
  } catch {
    // The section about health says what is wrong with the database.
    return undefined;
  }
};

/** The settings: which API and why, how the parts are, the rate limits, the versions. */
export const createSettingsPages = (desk: Desk): Hono =>
  new Hono().get('/', async (c) => {
    const [checked, latest] = await Promise.all([
      checkParts(desk, askApi),
      readLatestDelivery(desk),
    ]);
    const parts = Object.values(checked);
    const { state } = desk.voisnap;
    const voisnap = state.name === 'ready' ? state.value : undefined;
    const starting = parts.some(({ status }) => status !== 'ready');
    return showPage(c, desk, {
      title: 'Settings',
      ...(starting ? { refreshSeconds: 2 } : {}),
      content: (
        <>
          <ApiSection choice={desk.config.api} voisnap={voisnap} />
          <HealthSection parts={parts} />
          <LimitsSection
            limits={Object.values(voisnap?.client.rateLimits() ?? {})}
            now={voisnap?.now() ?? 0}
          />
          <WebhooksSection
            origin={new URL(c.req.url).origin}
            hasSecret={(voisnap?.webhookSecrets.length ?? 0) > 0}
            latest={latest}
          />
          <article>
            <h2>Versions</h2>
            <Facts items={readVersions()} />
          </article>
        </>
      ),
    });
  });

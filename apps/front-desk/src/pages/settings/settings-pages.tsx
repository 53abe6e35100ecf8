import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { Facts } from '../../look/facts.js';
import { showPage } from '../../server/show-page.js';
import { ApiSection } from './api-section.js';
import { type CheckedPart, checkPart } from './check.js';
import { checkApi } from './check-api.js';
import { checkDatabase } from './check-database.js';
import { HealthSection } from './health-section.js';
import { LimitsSection } from './limits-section.js';
import { readLatestDelivery } from './read-latest-delivery.js';
import { readVersions } from './read-versions.js';
import { WebhooksSection } from './webhooks-section.js';

const checkParts = (desk: Desk): Promise<CheckedPart[]> =>
  Promise.all([
    checkPart(desk.voisnap, checkApi),
    checkPart(desk.database, checkDatabase),
    checkPart(desk.jobs, () => ({ works: true, details: 'It works.' })),
  ]);

/** The settings: which API and why, how the parts are, the rate limits, the versions. */
export const createSettingsPages = (desk: Desk): Hono =>
  new Hono().get('/', async (c) => {
    const [parts, latest] = await Promise.all([checkParts(desk), readLatestDelivery(desk)]);
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

import { type Context, Hono } from 'hono';
import { type Decision, decideUncertain } from '../../campaigns/decide-uncertain.js';
import { findCampaign } from '../../campaigns/find-campaigns.js';
import { findRow } from '../../campaigns/find-rows.js';
import { publishCampaign, workTopic } from '../../campaigns/topics.js';
import type { Desk } from '../../desk.js';
import { PostButton } from '../../look/post-button.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showNotFound } from '../../server/show-not-found.js';
import { showPage } from '../../server/show-page.js';

/** A person decides about an uncertain row. "Call again" asks for confirmation: it may be a second call. */
export const createRowDecisions = (desk: Desk): Hono => {
  const decide = async (c: Context, decision: Decision, done: string): Promise<Response> => {
    const { id = '', row = '' } = c.req.param();
    const { account } = desk.voisnap.value;
    const database = desk.database.value;
    const campaign = await findCampaign(database, { id, account });
    const found = campaign && (await findRow(database, id, row));
    if (found === undefined) return showNotFound(c, desk);
    const { key = found.key } = c.req.query();
    const decided = await decideUncertain(
      database,
      { id, account },
      { row: { id: found.id, key }, decision },
    );
    await publishCampaign(desk.live, id);
    await desk.live.publish(workTopic);
    const notice = decided
      ? done
      : 'Nothing was changed: the campaign, or this person, has changed meanwhile.';
    return redirectWithNotice(c, `/campaigns/${id}`, notice);
  };
  return new Hono()
    .get('/:id/rows/:row/again', async (c) => {
      const { id, row } = c.req.param();
      const { account } = desk.voisnap.value;
      const campaign = await findCampaign(desk.database.value, { id, account });
      const found = campaign && (await findRow(desk.database.value, id, row));
      if (found === undefined) return showNotFound(c, desk);
      const content = (
        <article>
          <p>
            <strong>
              {found.phone} <bdi>{found.name}</bdi> may be called a second time.
            </strong>
          </p>
          <p>The request to call was sent, and its response was lost. {found.reason}</p>
          <div class="actions">
            <PostButton action={`${c.req.path}?key=${found.key}`} text="Call again" kind="danger" />
            <a href={`/campaigns/${id}`}>Back to the campaign</a>
          </div>
        </article>
      );
      return showPage(c, desk, { title: 'Call again?', content });
    })
    .post('/:id/rows/:row/again', (c) => decide(c, 'again', 'The person waits to be called again.'))
    .post('/:id/rows/:row/called', (c) => decide(c, 'called', 'The person counts as called.'));
};

import { NotFoundError } from '@voisnap/sdk';
import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showPage } from '../../server/show-page.js';

/** `/agents/:id/delete`: asks first, because nothing brings an agent back. */
export const createAgentDeletion = (desk: Desk): Hono =>
  new Hono()
    .get('/:id/delete', async (c) => {
      const { id, name } = await desk.voisnap.value.client.agents.get(c.req.param('id'));
      return showPage(c, desk, {
        title: `Delete ${name}?`,
        content: (
          <form method="post">
            <p>
              The agent will take no more calls, and nothing brings it back. Its conversations stay.
            </p>
            <p class="actions">
              <button type="submit" class="danger">
                Delete the agent
              </button>
              <a href={`/agents/${id}`}>Keep it</a>
            </p>
          </form>
        ),
      });
    })
    .post('/:id/delete', async (c) => {
      try {
        await desk.voisnap.value.client.agents.delete(c.req.param('id'));
      } catch (error) {
        // A second click, or somebody else, was quicker.
        if (!(error instanceof NotFoundError)) throw error;
      }
      return redirectWithNotice(c, '/agents', 'The agent was deleted.');
    });

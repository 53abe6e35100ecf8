import { NotFoundError } from '@voisnap/sdk';
import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { ConfirmForm } from '../../look/confirm-form.js';
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
          <ConfirmForm submit="Delete the agent" back={`/agents/${id}`}>
            The agent will take no more calls, and nothing brings it back. Its conversations stay.
          </ConfirmForm>
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

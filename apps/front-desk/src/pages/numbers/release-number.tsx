import { NotFoundError } from '@voisnap/sdk';
import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showPage } from '../../server/show-page.js';

/** `/numbers/:id/release`: asks first, because somebody else may get the number then. */
export const createNumberRelease = (desk: Desk): Hono =>
  new Hono()
    .get('/:id/release', async (c) => {
      const { numbers } = desk.voisnap.value.client.telephony;
      const { id, phoneNumber, assignedAgentName } = await numbers.get(c.req.param('id'));
      return showPage(c, desk, {
        title: `Release ${phoneNumber}?`,
        content: (
          <form method="post">
            <p>
              {assignedAgentName ? `${assignedAgentName} takes its calls now. ` : ''}
              After the release nobody does, and you may not get the number back.
            </p>
            <p class="actions">
              <button type="submit" class="danger">
                Release the number
              </button>
              <a href={`/numbers/${id}`}>Keep it</a>
            </p>
          </form>
        ),
      });
    })
    .post('/:id/release', async (c) => {
      try {
        await desk.voisnap.value.client.telephony.numbers.release(c.req.param('id'));
      } catch (error) {
        // A second click, or somebody else, was quicker.
        if (!(error instanceof NotFoundError)) throw error;
      }
      return redirectWithNotice(c, '/numbers', 'The number was released.');
    });

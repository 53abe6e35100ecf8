import { NotFoundError } from '@voisnap/sdk';
import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { ConfirmForm } from '../../look/confirm-form.js';
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
          <ConfirmForm submit="Release the number" back={`/numbers/${id}`}>
            {assignedAgentName ? `${assignedAgentName} takes its calls now. ` : ''}
            After the release nobody does, and you may not get the number back.
          </ConfirmForm>
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

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Desk } from '../../desk.js';
import { optionalText, requiredText } from '../../form/fields.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { refusedForm } from '../../form/refused-form.js';
import { submitOnce } from '../../form/submit-once.js';
import { validForm } from '../../form/valid-form.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showPage } from '../../server/show-page.js';
import { listAgentOptions } from '../name-agents.js';
import { describeCost } from './describe-cost.js';
import { findOffer } from './find-offer.js';
import { ProvisionForm } from './provision-form.js';

const provisionFields = z.object({
  phoneNumber: requiredText('Choose a number'),
  provider: requiredText('Choose a number from the search'),
  friendlyName: optionalText(),
  agentId: optionalText(),
});

/** `/numbers/new`: asks before it takes a number, because numbers cost money. */
export const createNumberProvision = (desk: Desk): Hono => {
  const show = async (c: Context, form: FormState): Promise<Response> => {
    const { client } = desk.voisnap.value;
    const { phoneNumber = '', country = 'US' } = form.values;
    const [offer, agents] = await Promise.all([
      findOffer(client, { phoneNumber, country }),
      listAgentOptions(client).catch(() => []),
    ]);
    const cost = describeCost(offer, desk.config.api.kind);
    return showPage(c, desk, {
      title: `Get ${phoneNumber || 'a number'}`,
      status: form.status,
      content: <ProvisionForm form={form} cost={cost} agents={agents} />,
    });
  };

  return new Hono()
    .get('/new', async (c) =>
      c.req.query('phoneNumber')
        ? show(c, emptyForm(c.req.query()))
        : c.redirect('/numbers/search'),
    )
    .post('/new', submitOnce(), validForm(provisionFields, show), async (c) => {
      const { agentId, ...body } = c.req.valid('form');
      const { numbers } = desk.voisnap.value.client.telephony;
      try {
        const { id, phoneNumber } = await numbers.provision(body);
        const assigned =
          agentId === undefined ? undefined : await tryToAssign(numbers.assign(id, { agentId }));
        const notice = [`The number ${phoneNumber} is yours.`, assigned].filter(Boolean).join(' ');
        return redirectWithNotice(c, `/numbers/${id}`, notice);
      } catch (error) {
        return show(c, await refusedForm(c, error));
      }
    });
};

/** The number is there by now, so its page must say what did not work. */
const tryToAssign = async (assigning: PromiseLike<unknown>): Promise<string> => {
  try {
    await assigning;
    return 'Its agent takes the calls.';
  } catch (error) {
    return `It has no agent yet: ${(error as Error).message}`;
  }
};

import type { TelephonyNumber } from '@voisnap/types';
import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import type { Desk } from '../../desk.js';
import { requiredText } from '../../form/fields.js';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { refusedForm } from '../../form/refused-form.js';
import { validForm } from '../../form/valid-form.js';
import { Facts } from '../../look/facts.js';
import { formatDollars } from '../../look/format-dollars.js';
import { Status } from '../../look/status.js';
import { When } from '../../look/when.js';
import { redirectWithNotice } from '../../server/notice.js';
import { showPage } from '../../server/show-page.js';
import { listAgentOptions } from '../name-agents.js';
import { AssignForm } from './assign-form.js';
import { describeCapabilities } from './describe-capabilities.js';

const assignFields = z.object({ agentId: requiredText('Choose an agent') });

const NumberFacts: FC<{ number: TelephonyNumber }> = ({ number }) => (
  <Facts
    items={[
      ['Name', number.friendlyName],
      ['Status', number.status && <Status value={number.status} />],
      ['Can be used for', describeCapabilities(number.capabilities)],
      ['Country', number.country],
      ['Carrier', number.provider],
      [
        'Cost a month',
        typeof number.monthlyCostUsd === 'number' && formatDollars(number.monthlyCostUsd),
      ],
      ['Yours since', <When at={number.createdAt} />],
    ]}
  />
);

/** `/numbers/:id`: a number, and the agent that takes its calls. */
export const createNumberPage = (desk: Desk): Hono => {
  const show = async (c: Context, form?: FormState): Promise<Response> => {
    const { client } = desk.voisnap.value;
    const [number, agents] = await Promise.all([
      client.telephony.numbers.get(c.req.param('id') ?? ''),
      listAgentOptions(client),
    ]);
    const { id, phoneNumber, assignedAgentId, assignedAgentName } = number;
    const current = assignedAgentId ? { id: assignedAgentId, name: assignedAgentName } : undefined;
    const shown = form ?? emptyForm({ agentId: assignedAgentId ?? '' });
    return showPage(c, desk, {
      title: phoneNumber,
      status: shown.status,
      content: (
        <>
          <article>
            <NumberFacts number={number} />
          </article>
          <AssignForm form={shown} agents={agents} current={current} />
          <p>
            <a href={`/numbers/${id}/release`}>Release this number</a>
          </p>
        </>
      ),
    });
  };

  return new Hono()
    .get('/:id', (c) => show(c))
    .post('/:id', validForm(assignFields, show), async (c) => {
      const { numbers } = desk.voisnap.value.client.telephony;
      try {
        const assigned = await numbers.assign(c.req.param('id'), c.req.valid('form'));
        const notice = `${assigned.assignedAgentName ?? 'The agent'} takes the calls to ${assigned.phoneNumber}.`;
        return redirectWithNotice(c, `/numbers/${assigned.id}`, notice);
      } catch (error) {
        return show(c, await refusedForm(c, error));
      }
    });
};

import { fault } from '@voisnap/testing';
import { expect, test } from 'vitest';
import { openCalls } from '../../../test/open-calls.js';

test.each([
  [{ toNumber: '0171 1234567' }, 'Begin with + and the country instead of 0'],
  [{ toNumber: '' }, 'Enter a number.'],
  [{ agentId: '' }, 'Choose an agent.'],
  [{ agentId: 'agt_gone' }, 'This agent is gone. Choose another.'],
  [{ when: 'at', scheduledFor: '' }, 'Enter a date and a time.'],
  [{ when: 'at', scheduledFor: 'tomorrow' }, 'Enter a date and a time.'],
  [{ when: 'at', scheduledFor: '2001-01-01T00:00' }, 'This time is over'],
  [{ when: 'now', scheduledFor: '2099-01-01T00:00' }, 'You entered a time'],
  [{ when: 'never' }, 'Choose a time.'],
  [{ maxRetries: '9' }, 'maxRetries'],
  [{ maxRetries: '2', retryDelayMinutes: 'soon' }, 'Enter a number of minutes.'],
  [{ key: '"><script>' }, 'Open the form again.'],
])('%j is refused: %s', async (fields, message) => {
  const { post, fill, calls, close } = await openCalls();
  const posted = await post(fill(fields));
  expect([404, 422]).toContain(posted.status);
  const page = await posted.text();
  expect(page).toContain(message);
  expect(page).not.toContain('"><script>');
  expect(calls()).toHaveLength(0);
  await close();
});

test('an inactive agent is refused at its field', async () => {
  const { post, fill, mock, calls, close } = await openCalls();
  const { id } = mock.db.agent.add(mock.fixtures.agent({ name: 'Old', status: 'inactive' }));
  const posted = await post(fill({ agentId: id }));
  expect(posted.status).toBe(409);
  expect(await posted.text()).toMatch(/id="agentId-error"[^>]*>[^<]*inactive/);
  expect(calls()).toHaveLength(0);
  await close();
});

test('an API that is down keeps the form and what was typed', async () => {
  const { post, fill, mock, close } = await openCalls('auto');
  for (const operation of [
    'outboundCalls.list',
    'agents.list',
    'telephony.numbers.list',
  ] as const) {
    mock.faults.always(operation, fault.refuse());
  }
  const posted = await post(fill({ toNumber: '+49 30 777777' }));
  expect(posted.status).toBe(502);
  const page = await posted.text();
  expect(page).toContain('value="+49 30 777777"');
  expect(page).toContain('The call was not placed.');
  await close();
});

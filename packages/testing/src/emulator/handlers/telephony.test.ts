import { describe, expect, it } from 'vitest';
import { createHandledTenant, problemOf, START } from '../../../test/handle.js';

const mainLine = {
  phoneNumber: '+14155550100',
  provider: 'twilio',
  friendlyName: 'Main Support Line',
};

describe('telephony.numbers.search', () => {
  it('returns ten numbers of the United States by default', async () => {
    const { numbers } = await createHandledTenant().handle('telephony.numbers.search');
    expect(numbers).toHaveLength(10);
    expect(numbers.every(({ country }) => country === 'US')).toBe(true);
  });

  it('accepts digits with separators, and countries in lower case', async () => {
    const { handle } = createHandledTenant();
    const query = { country: 'us', areaCode: '(415)', contains: '555-01', limit: 3 };
    const { numbers } = await handle('telephony.numbers.search', { query });
    expect(numbers).toHaveLength(3);
    expect(numbers.every(({ phoneNumber }) => phoneNumber.startsWith('+141555501'))).toBe(true);
  });

  it('names the field that does not consist of digits', async () => {
    const { handle } = createHandledTenant();
    const query = { areaCode: 'abc', contains: 'CALL' };
    const problem = await problemOf(handle('telephony.numbers.search', { query }));
    expect(problem.status).toBe(400);
    expect(problem.extras.errors?.map(({ field }) => field)).toEqual(['areaCode', 'contains']);
  });

  it('no longer offers a number that was provisioned, until it is released', async () => {
    const { handle } = createHandledTenant();
    const search = async () =>
      (await handle('telephony.numbers.search')).numbers.map(({ phoneNumber }) => phoneNumber);
    const [phoneNumber = ''] = await search();
    const body = { phoneNumber, provider: 'twilio' };
    const { id } = await handle('telephony.numbers.provision', { body });
    expect(await search()).not.toContain(phoneNumber);
    await handle('telephony.numbers.release', { path: { numberId: id } });
    expect(await search()).toContain(phoneNumber);
  });
});

describe('telephony.numbers.provision', () => {
  it('provisions any number, even if no search returned it', async () => {
    const { handle } = createHandledTenant();
    expect(await handle('telephony.numbers.provision', { body: mainLine })).toEqual({
      id: expect.stringMatching(/^num_/),
      ...mainLine,
      assignedAgentId: null,
      assignedAgentName: null,
      country: 'US',
      capabilities: expect.arrayContaining(['voice']),
      monthlyCostUsd: 1.15,
      status: 'active',
      createdAt: START,
    });
  });

  it('answers 409 when the number is provisioned already', async () => {
    const { handle } = createHandledTenant();
    await handle('telephony.numbers.provision', { body: mainLine });
    const again = await problemOf(handle('telephony.numbers.provision', { body: mainLine }));
    expect(again.status).toBe(409);
    expect(again.detail).toContain('+14155550100');
  });
});

describe('telephony.numbers.assign', () => {
  it('assigns the number to an agent', async () => {
    const { handle, db } = createHandledTenant();
    const agent = db.agent.insert({ name: 'Aria' });
    const path = { numberId: db.telephonyNumber.insert().id };
    const assigned = await handle('telephony.numbers.assign', {
      path,
      body: { agentId: agent.id },
    });
    expect(assigned).toMatchObject({ assignedAgentId: agent.id, assignedAgentName: 'Aria' });
    expect(await handle('telephony.numbers.get', { path })).toEqual(assigned);
  });

  it('answers 404 for an unknown agent, and for an unknown number', async () => {
    const { handle, db } = createHandledTenant();
    const path = { numberId: db.telephonyNumber.insert().id };
    const body = { agentId: 'agt_nope' };
    const agent = await problemOf(handle('telephony.numbers.assign', { path, body }));
    expect(agent.detail).toContain('agt_nope');
    const unknown = { numberId: 'num_nope' };
    const number = await problemOf(handle('telephony.numbers.assign', { path: unknown, body }));
    expect(number.detail).toContain('num_nope');
  });
});

describe('telephony.numbers.list and release', () => {
  it('lists the provisioned numbers', async () => {
    const { handle, db } = createHandledTenant();
    const [first, second] = [db.telephonyNumber.insert(), db.telephonyNumber.insert()];
    expect((await handle('telephony.numbers.list')).data).toEqual([second, first]);
  });

  it('releases once', async () => {
    const { handle, db } = createHandledTenant();
    const path = { numberId: db.telephonyNumber.insert().id };
    await handle('telephony.numbers.release', { path });
    expect(db.telephonyNumber.size).toBe(0);
    expect((await problemOf(handle('telephony.numbers.release', { path }))).status).toBe(404);
  });
});

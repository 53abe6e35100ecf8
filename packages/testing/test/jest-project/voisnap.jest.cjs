const { VoisnapClient, useVoisnapMock, voisnapMatchers } = require('./entry.cjs');

expect.extend(voisnapMatchers);
const voisnap = useVoisnapMock({ seed: 7 });
const createClient = () => new VoisnapClient(voisnap.mock.clientOptions);
const mocks = new Set();

for (const round of ['first', 'second']) {
  test(`passes: the mock is fresh in the ${round} test`, async () => {
    mocks.add(voisnap.mock);
    expect(voisnap.mock).toHaveReceivedNothing();
    await createClient().agents.create({ name: 'Aria' });
    expect(voisnap.mock).toHaveReceived('agents.create', {
      body: { name: expect.stringContaining('ria') },
      times: 1,
    });
    expect(voisnap.mock).toHaveStored('agent', { name: /^Aria$/ });
    expect(voisnap.mock).not.toHaveReceived('agents.list');
  });
}

test('passes: every mock before is closed', async () => {
  expect(mocks.size).toBe(2);
  for (const mock of mocks) await expect(mock.listen()).rejects.toThrow('closed');
});

describe('with fake timers', () => {
  afterEach(() => jest.useRealTimers());

  const placeCall = async () => {
    const client = createClient();
    const { id: agentId } = voisnap.mock.db.agent.insert();
    return client.outboundCalls.createAndWait({ agentId, toNumber: '+14155550123' });
  };

  test('passes: calls go by the clock of the mock', async () => {
    // Jest fakes the `nextTick` of its own copy of `process`, which stops nobody.
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    expect(await placeCall()).toMatchObject({ status: 'completed' });
  });

  test('passes: says what must not be faked', async () => {
    jest.useFakeTimers();
    await expect(placeCall()).rejects.toThrow(
      /jest\.useFakeTimers\({ doNotFake: \['nextTick', 'queueMicrotask'\] }\)/,
    );
  });
});

test('fails with the message of the matcher', () => {
  expect(voisnap.mock).toHaveReceived('agents.create');
});

test('fails for a request for no operation', async () => {
  await voisnap.mock.fetch('https://api.voisnap.ai/api/v1/call', {
    headers: { authorization: `Bearer ${voisnap.mock.clientOptions.apiKey}` },
  });
});

import { contract } from '@voisnap/types/contract';
import { type OperationId, operations } from '@voisnap/types/operations';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { VoisnapMock } from '../src/index.js';
import { askOperation, createJourneyMock, journeyed } from './mutations/journey.js';
import { drop, findFields, listPlaces, replace } from './mutations/response-fields.js';

type Mutate = (response: unknown) => unknown;

/** `mock.on()` without the types that keep tests from such responses. */
interface Patchable {
  on(id: OperationId): { patch(mutate: Mutate): Disposable };
}

const verdictOf = (mock: VoisnapMock): string => {
  try {
    mock.verify();
    return 'nothing is wrong';
  } catch (error) {
    return String(error);
  }
};

/** Calls an operation whose response is changed between the handler and the check. */
const askMutant = async (mock: VoisnapMock, id: OperationId, mutate: Mutate) => {
  mock.reset();
  (mock as Patchable).on(id).patch(mutate);
  const { status, body } = await askOperation(mock, id);
  return { status, detail: String(Object(body).detail), verdict: verdictOf(mock) };
};

const cases = await Promise.all(
  journeyed.map(async (id) => {
    using mock = createJourneyMock();
    const answered = await askOperation(mock, id);
    mock.verify();
    const { response } = contract[id];
    const fields = findFields(response, answered.body);
    const dropped = fields.filter(({ required }) => required);
    return { id, answered, response, fields, dropped, drops: dropped.length };
  }),
);

describe('the check of responses', () => {
  it('covers every operation of the contract, with every field that its model describes', () => {
    expect([...journeyed].sort()).toEqual(Object.keys(operations).sort());
    for (const { id, answered, response, fields } of cases) {
      expect(answered).toMatchObject({ status: operations[id].successStatus, operationId: id });
      const reached = new Set(fields.map(({ name }) => name));
      expect([...reached].sort(), id).toEqual(listPlaces(response).sort());
    }
  });

  it('changes as many fields of each operation as before', async () => {
    const counts = cases.map(
      ({ id, drops, fields }) => `${id}: ${fields.length} values, ${drops} missing fields`,
    );
    const text = `How many values of another type and how many missing fields the check catches in each response. Written by \`vitest -u\`.\n\n${counts.join('\n')}\n`;
    await expect(text).toMatchFileSnapshot('./mutations/field-counts.txt');
  });

  it.each(cases)('catches each of the $drops fields of $id that is missing', async (tested) => {
    using mock = createJourneyMock();
    for (const { path } of tested.dropped) {
      const mutant = await askMutant(mock, tested.id, (response) => drop(response, path));
      expectCaught(mutant, tested.id, path);
      expect(mutant.detail).toMatch(/received undefined|is required/);
    }
  });

  it.each(cases)(
    'catches each of the $fields.length values of $id that has another type',
    async ({ id, fields }) => {
      using mock = createJourneyMock();
      for (const { path, wrong } of fields) {
        const mutant = await askMutant(mock, id, (response) => replace(response, path, wrong));
        expectCaught(mutant, id, path);
      }
    },
  );
});

function expectCaught(
  { status, detail, verdict }: Awaited<ReturnType<typeof askMutant>>,
  id: OperationId,
  path: readonly (string | number)[],
): void {
  const place = z.core.toDotPath([...path]);
  expect({ place, status }).toEqual({ place, status: 501 });
  const end = path.length === 0 ? '' : `\n  → at ${place}`;
  for (const text of [detail, verdict.replaceAll('\n  ', '\n')]) {
    expect(text).toContain(`The mock's response to ${id}`);
    expect(text).toContain(end);
  }
}

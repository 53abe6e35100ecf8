import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { findChecks } from '../src/checks/index.js';
import { contract } from '../src/contract/index.js';
import type { OperationId } from '../src/operations/index.js';
import { anyValueFor } from './any-value-for.js';

const parts = ['query', 'body', 'response'] as const;

/** The parts of all operations, each with its schema. */
const checkedParts = (Object.keys(contract) as OperationId[]).flatMap((id) =>
  parts.map((part) => ({ id, part, schema: contract[id][part] as z.ZodType })),
);

interface Issue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly assumption?: string;
  readonly meant?: string;
}

const pick = (issues: readonly Issue[] | undefined) =>
  issues?.map(({ message, path, assumption, meant }) => ({ message, path, assumption, meant }));

const issuesOfSchema = (schema: z.ZodType, value: unknown) =>
  pick(schema.safeParse(value).error?.issues as readonly Issue[] | undefined);

const issuesOfCheck = (id: OperationId, part: (typeof parts)[number], value: unknown) =>
  pick(findChecks(id)?.[part]['~standard'].validate(value).issues);

/** Each run compares one value for one part. */
const compare = (isValid: boolean, numRuns: number): void => {
  const values = checkedParts.map(({ schema, ...part }) =>
    fc.record({
      part: fc.constant({ schema, ...part }),
      value: anyValueFor(schema, isValid),
    }),
  );
  fc.assert(
    fc.property(fc.oneof(...values), ({ part: { id, part, schema }, value }) => {
      const expected = issuesOfSchema(schema, value);
      expect(issuesOfCheck(id, part, value), `${id} ${part}`).toEqual(expected);
      if (isValid) expect(expected).toBeUndefined();
    }),
    { numRuns },
  );
};

describe('the checks without zod', () => {
  it('accept the valid values of each operation', () => {
    compare(true, 400);
  });

  it('find the issues that the zod schemas find, in their order', () => {
    compare(false, 2_000);
  });

  it('find the issues of a list of many items', () => {
    const items = new Array(2_000).fill({ id: 1 });
    for (const value of [{ data: items }, { tags: items }, { tools: items }]) {
      for (const { id, part, schema } of checkedParts.filter(({ id }) =>
        ['conversations.list', 'conversations.addTags', 'agents.create'].includes(id),
      )) {
        expect(issuesOfCheck(id, part, value)).toEqual(issuesOfSchema(schema, value));
      }
    }
  });

  it('read what a class computes, which no loop over the names of an object finds', () => {
    class Draft {
      readonly name = 'Aria';
      get voice(): unknown {
        return 7;
      }
    }
    const issues = issuesOfCheck('agents.create', 'body', new Draft());
    expect(issues).toMatchObject([{ path: ['voice'] }]);
    expect(issues).toEqual(issuesOfSchema(contract['agents.create'].body, new Draft()));
  });

  it('know no operation that does not exist', () => {
    expect(findChecks('agents.fly' as OperationId)).toBeUndefined();
    expect(findChecks('constructor' as OperationId)).toBeUndefined();
  });
});

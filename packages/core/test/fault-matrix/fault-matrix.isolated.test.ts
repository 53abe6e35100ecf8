import { beforeAll, describe, expect, it } from 'vitest';
import { isVoisnapError } from '../../src/index.js';
import { faults } from './faults.js';
import { type MatrixRow, renderMatrix } from './render-matrix.js';
import { type CellOutcome, retryClasses, runCell, transports } from './run-cell.js';

const rows: MatrixRow[] = [];

beforeAll(async () => {
  for (const fault of faults) {
    for (const retryClass of retryClasses) {
      const measured = transports.map(async (transport) => {
        const cell = { fault, retryClass, transport };
        const once = await runCell({ ...cell, met: 'once' });
        return { ...cell, once, always: await runCell({ ...cell, met: 'always' }) };
      });
      rows.push(...(await Promise.all(measured)));
    }
  }
});

/** All outcomes, each with a name by which a failure can be found. */
const outcomes = (): (CellOutcome & { row: MatrixRow; name: string })[] =>
  rows.flatMap((row) =>
    (['once', 'always'] as const).map((met) => ({
      ...row[met],
      row,
      name: `${row.fault.name} ${met}, ${row.retryClass}, ${row.transport}`,
    })),
  );
const named = (picked: readonly { name: string }[]) => picked.map(({ name }) => name);

describe('whatever goes wrong', () => {
  it('is met by every kind of operation, over both transports', () => {
    expect(rows).toHaveLength(faults.length * retryClasses.length * transports.length);
  });

  it('never carries an unsafe operation out twice', () => {
    const twice = outcomes().filter(
      ({ row, executions }) => row.retryClass.startsWith('unsafe') && executions > 1,
    );
    expect(named(twice)).toEqual([]);
  });

  it('is an error of ours, with what every failed call has', () => {
    const raw = outcomes().filter(
      ({ error, attempts }) => error && !(isVoisnapError(error) && error.attempts && attempts > 0),
    );
    expect(named(raw)).toEqual([]);
  });

  it("says 'maybe' of writes that were done, unless the API said that it refused them", () => {
    const wrong = outcomes().filter(({ row, error, executions }) => {
      const refused = error?.status === 409 || error?.status === 425;
      const done = executions > 0 && row.retryClass !== 'safe';
      return error && done && !refused && error.requestSent !== 'maybe';
    });
    expect(named(wrong)).toEqual([]);
  });

  it("says 'no' only where nothing was carried out", () => {
    const wrong = outcomes().filter(
      ({ error, executions }) => error?.requestSent === 'no' && executions > 0,
    );
    expect(named(wrong)).toEqual([]);
  });

  it('leaves one key on all attempts of a write, and none on a read', () => {
    const wrong = outcomes().filter(({ row, keys }) => {
      if (keys.size === 0) return false;
      const [key] = keys;
      const expected = { safe: key === undefined, 'unsafe + key': key === 'order-7' };
      const right = { idempotent: key !== undefined, unsafe: key !== undefined, ...expected };
      return keys.size !== 1 || !right[row.retryClass];
    });
    expect(named(wrong)).toEqual([]);
  });

  it('comes to the same over fetch as over undici, but for the platform codes', () => {
    const decisive = ({ error, attempts, executions }: CellOutcome) => ({
      error: error?.name,
      requestSent: error?.requestSent,
      attempts,
      executions,
    });
    for (let index = 0; index < rows.length; index += 2) {
      const [ours, fetched] = [rows[index], rows[index + 1]];
      expect(ours?.fault).toBe(fetched?.fault);
      for (const met of ['once', 'always'] as const) {
        expect(fetched && decisive(fetched[met]), fetched?.fault.name).toEqual(
          ours && decisive(ours[met]),
        );
      }
    }
  });
});

describe('docs/fault-matrix.md', () => {
  it('is what was measured (npm run conformance writes it)', async () => {
    await expect(renderMatrix(rows)).toMatchFileSnapshot('../../../../docs/fault-matrix.md');
  });
});

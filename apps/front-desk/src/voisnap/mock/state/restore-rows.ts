import { setImmediate as nextTurn } from 'node:timers/promises';
import type { VoisnapMock } from '@voisnap/testing';
import type { Line } from './mock-state.js';

/** Puts a saved row back into its table. */
const restoreRow = ({ db }: VoisnapMock, { table, row, turns, text }: Line): void => {
  // The model of the table checks the row.
  db[table].add(row as never);
  if (turns !== undefined) db.transcript.set(row.id, [...turns]);
  if (text !== undefined) db.documentText.set(row.id, text);
};

/** Puts everything back that was saved. Pages get their turn meanwhile: ten thousand rows take a second. */
export const restoreRows = async (mock: VoisnapMock, lines: readonly Line[]): Promise<void> => {
  for (const [index, line] of lines.entries()) {
    restoreRow(mock, line);
    if (index % 100 === 99) await nextTurn();
  }
};

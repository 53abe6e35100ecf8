import type { VoisnapMock } from '@voisnap/testing';
import type { Line } from './mock-state.js';

/** Puts a saved row back into its table. */
const restoreRow = ({ db }: VoisnapMock, { table, row, turns, text }: Line): void => {
  // The model of the table checks the row.
  db[table].add(row as never);
  if (turns !== undefined) db.transcript.set(row.id, [...turns]);
  if (text !== undefined) db.documentText.set(row.id, text);
};

/** Puts everything back that was saved. */
export const restoreRows = (mock: VoisnapMock, lines: readonly Line[]): void => {
  for (const line of lines) restoreRow(mock, line);
};

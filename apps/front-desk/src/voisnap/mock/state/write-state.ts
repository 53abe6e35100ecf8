import { rename, writeFile } from 'node:fs/promises';
import type { VoisnapMock } from '@voisnap/testing';
import { type Header, type Line, type Table, tables } from './mock-state.js';

type Row = Line['row'];

/** Everything that is stored now. The mock replaces a row that changes, and never changes it in place. */
const readRows = ({ db }: VoisnapMock): (readonly [Table, Row])[] =>
  tables.flatMap((table) => db[table].rows().map((row) => [table, row as Row] as const));

const toLine = ({ db }: VoisnapMock, table: Table, row: Row): string => {
  const turns = table === 'conversation' ? db.transcript.get(row.id).turns : undefined;
  const text = table === 'knowledgeBaseDocument' ? db.documentText.get(row.id) : undefined;
  const line: Line = { table, row, ...(turns && { turns }), ...(text !== undefined && { text }) };
  return JSON.stringify(line);
};

/** Writes the state of a mock into a file, whenever it has changed. */
export class StateWriter {
  readonly #lines = new WeakMap<Row, string>();
  #written: readonly Row[] | undefined;

  constructor(
    readonly mock: VoisnapMock,
    readonly file: string,
    readonly account: string,
  ) {}

  /** Writes the file if something has changed; the old file stays until the new one is complete. */
  async write(): Promise<void> {
    const rows = readRows(this.mock);
    if (!this.#hasChanged(rows.map(([, row]) => row))) return;
    const now = this.mock.clock.now();
    const header: Header = { version: 1, account: this.account, now };
    const lines = rows.map(([table, row]) => this.#lineOf(table, row));
    const draft = `${this.file}.new`;
    await writeFile(draft, `${[JSON.stringify(header), ...lines].join('\n')}\n`, { flush: true });
    await rename(draft, this.file);
    this.#written = rows.map(([, row]) => row);
  }

  #hasChanged(rows: readonly Row[]): boolean {
    const written = this.#written;
    return rows.length !== written?.length || rows.some((row, index) => row !== written[index]);
  }

  /** Most rows stay as they are: their lines are made once. */
  #lineOf(table: Table, row: Row): string {
    const line = this.#lines.get(row) ?? toLine(this.mock, table, row);
    this.#lines.set(row, line);
    return line;
  }
}

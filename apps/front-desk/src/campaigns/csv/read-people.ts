import type { Person } from '../create-campaign.js';
import { type Header, readHeader } from './read-header.js';
import { readPhone } from './read-phone.js';
import { CsvSyntaxError, readRecords } from './read-records.js';

/** Most people in one file. */
const mostPeople = 50_000;

/** The people of a file, and everything that is wrong with it. */
export interface PeopleList {
  readonly people: readonly Person[];
  /** 'Line 3: …' */
  readonly problems: readonly string[];
}

/** Collects people, and remembers their numbers. */
class PeopleReader implements PeopleList {
  readonly people: Person[] = [];
  readonly problems: string[] = [];
  readonly #lines = new Map<string, number>();
  #header: Header | undefined;

  complain(line: number, problem: string): void {
    this.problems.push(`Line ${line}: ${problem.replace(/\.$/, '')}.`);
  }

  /** @returns whether the rest of the file can be read. */
  read(line: number, cells: readonly string[]): boolean {
    if (this.#header !== undefined) {
      this.#readPerson(this.#header, line, cells);
      return true;
    }
    const read = readHeader(cells);
    if ('header' in read) this.#header = read.header;
    else for (const problem of read.problems) this.complain(line, problem);
    return 'header' in read;
  }

  #readPerson(header: Header, line: number, cells: readonly string[]): void {
    const read = readPhone(cells[header.phone] ?? '');
    if (cells.length > header.width) {
      const sizes = `it has ${cells.length} cells, and the first line ${header.width}`;
      this.complain(line, `${sizes}. Put text that has separators in it between quotes (")`);
    } else if (read.problem !== undefined) {
      this.complain(line, read.problem);
    } else if (this.#lines.has(read.number)) {
      this.complain(line, `${read.number} is on line ${this.#lines.get(read.number)} already`);
    } else {
      this.#lines.set(read.number, line);
      const name = header.name === undefined ? '' : (cells[header.name] ?? '');
      this.people.push({ line, phone: read.number, name, metadata: collect(header, cells) });
    }
  }
}

const collect = ({ metadata }: Header, cells: readonly string[]): Record<string, string> => {
  const values = metadata.map(([key, index]) => [key, cells[index] ?? ''] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
};

/** Reads a CSV file with people to call. It never stops at the first mistake, and never throws because of one. */
export const readPeople = async (file: string): Promise<PeopleList> => {
  const reader = new PeopleReader();
  try {
    for await (const { line, cells } of readRecords(file)) {
      if (!reader.read(line, cells)) return reader;
      if (reader.people.length > mostPeople) {
        reader.complain(
          line,
          `a campaign has at most ${mostPeople.toLocaleString('en')} people. Split the file`,
        );
        return reader;
      }
    }
  } catch (error) {
    if (!(error instanceof CsvSyntaxError)) throw error;
    reader.complain(error.line, error.message);
  }
  if (reader.people.length === 0 && reader.problems.length === 0) {
    reader.problems.push(
      'The file has nobody to call. Below the first line, write one person on each line.',
    );
  }
  return reader;
};

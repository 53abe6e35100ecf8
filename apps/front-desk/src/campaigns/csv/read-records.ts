import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse';

/** A record of a file, and the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file cannot be read any further. */
export class CsvSyntaxError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
    this.name = 'CsvSyntaxError';
  }
}

/** The character that separates the cells: the most frequent of them in the first line, outside of quotes. */
const findDelimiter = (text: string): string => {
  const first = (text.split('\n').find((line) => line.trim() !== '') ?? '').replaceAll(
    /"[^"]*"/g,
    '',
  );
  const counts = [',', ';', '\t'].map((each) => [each, first.split(each).length] as const);
  return counts.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ',';
};

/** Longest record, in characters. */
const longestRecord = 100_000;

/** A large file is read in pieces, so that other pages do not wait for it. */
async function* cutIntoPieces(bytes: Buffer): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += 65_536) {
    yield bytes.subarray(at, at + 65_536);
    await setImmediate();
  }
}

/** Excel may say the separator in a line before the first. */
const separatorLine = /^sep=(.)\n/i;

/**
 * Reads the records of a CSV file, with commas, semicolons or tabs. Empty lines are left out.
 * @throws CsvSyntaxError
 */
export async function* readRecords(file: string): AsyncGenerator<CsvRecord, void, undefined> {
  const text = file.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const [said, separator] = separatorLine.exec(text) ?? [];
  const parser = parse({
    delimiter: separator ?? findDelimiter(text),
    from_line: said === undefined ? 1 : 2,
    info: true,
    max_record_size: longestRecord,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  });
  Readable.from(cutIntoPieces(Buffer.from(text))).pipe(parser);
  try {
    for await (const { record, info } of parser) {
      const breaks = (record as string[]).join('').split('\n').length - 1;
      yield { line: info.lines - breaks, cells: record };
    }
  } catch (error) {
    throw explain(error);
  }
}

const problems: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote (") is opened and never closed',
  CSV_MAX_RECORD_SIZE: `one person has more than ${longestRecord.toLocaleString('en')} characters up to here. Perhaps a quote (") is never closed`,
};

const explain = (error: unknown): unknown => {
  const { code, lines } = error as { code?: string; lines?: number };
  if (code === undefined || !code.startsWith('CSV_')) return error;
  const text = problems[code] ?? 'a quote (") is in the middle of a cell';
  return new CsvSyntaxError(lines ?? 1, `${text}. Nothing after it could be read`);
};

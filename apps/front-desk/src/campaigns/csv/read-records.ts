import { Readable } from 'node:stream';
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
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  });
  Readable.from([text]).pipe(parser);
  try {
    for await (const { record, info } of parser) {
      const breaks = (record as string[]).join('').split('\n').length - 1;
      yield { line: info.lines - breaks, cells: record };
    }
  } catch (error) {
    throw explain(error);
  }
}

const explain = (error: unknown): unknown => {
  const { code, lines } = error as { code?: string; lines?: number };
  if (code === undefined || !code.startsWith('CSV_')) return error;
  const quote = code === 'CSV_QUOTE_NOT_CLOSED';
  const text = quote
    ? 'a quote (") is opened and never closed'
    : 'a quote (") is in the middle of a cell';
  return new CsvSyntaxError(lines ?? 1, `${text}. Nothing after it could be read`);
};

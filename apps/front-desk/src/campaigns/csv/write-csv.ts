/** Spreadsheets run such a cell as a formula. */
const formulaStart = /^[=+\-@\t\r]/;
/** Numbers in E.164 format begin with a plus, and can do no harm. */
const phone = /^\+\d{1,15}$/;

const writeCell = (value: string | number | null): string => {
  const text = String(value ?? '').replaceAll('\0', '');
  const safe = formulaStart.test(text) && !phone.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Writes a line of a CSV file in which no cell is a formula. */
export const writeCsvLine = (cells: ReadonlyArray<string | number | null>): string =>
  `${cells.map(writeCell).join(',')}\r\n`;

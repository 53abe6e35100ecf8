type Test<Row> = (row: Row) => boolean;

/** Makes a filter that a row passes when it passes all tests that are there. */
export const passesAll =
  <Row>(...tests: readonly (Test<Row> | undefined)[]): Test<Row> =>
  (row) =>
    tests.every((test) => test === undefined || test(row));

/** Makes a test of one field's value. None where nothing was asked for. */
export const fieldIs = <Row, Field extends keyof Row>(
  field: Field,
  value: Row[Field] | undefined,
): Test<Row> | undefined => (value === undefined ? undefined : (row) => row[field] === value);

/** Makes a test that looks for text in some fields, in upper or lower case. */
export function textIn<Row, Field extends keyof Row>(
  fields: readonly Field[],
  search: string | undefined,
): Test<Row> | undefined {
  const wanted = search?.trim().toLowerCase() ?? '';
  if (wanted === '') return undefined;
  return (row) =>
    fields.some((field) =>
      String(row[field] ?? '')
        .toLowerCase()
        .includes(wanted),
    );
}

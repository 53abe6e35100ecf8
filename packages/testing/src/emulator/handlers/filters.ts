type Test<Row> = (row: Row) => boolean;

/** Combines tests: a row must pass all that are defined. */
export const passesAll =
  <Row>(...tests: readonly (Test<Row> | undefined)[]): Test<Row> =>
  (row) =>
    tests.every((test) => test === undefined || test(row));

/** Tests one field's value; `undefined` without a wanted value. */
export const fieldIs = <Row, Field extends keyof Row>(
  field: Field,
  value: Row[Field] | undefined,
): Test<Row> | undefined => (value === undefined ? undefined : (row) => row[field] === value);

/** Tests whether some fields contain a text, ignoring case. */
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

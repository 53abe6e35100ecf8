type Path = readonly PropertyKey[];

/**
 * A JSON value without the fields at these paths. The value itself stays as it is.
 *
 * @returns `undefined` where one of them is an item of a list, or the value itself.
 */
export const withoutFields = (value: unknown, paths: readonly Path[]): unknown =>
  paths.reduce(withoutField, value);

function withoutField(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const item = withoutField(value[Number(key)], rest);
    return item === undefined ? undefined : value.with(Number(key), item);
  }
  const { [String(key)]: field, ...others } = value as Record<string, unknown>;
  if (rest.length === 0) return others;
  const kept = withoutField(field, rest);
  return kept === undefined ? undefined : { ...value, [String(key)]: kept };
}

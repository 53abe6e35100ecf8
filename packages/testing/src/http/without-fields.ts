type Path = readonly PropertyKey[];

/**
 * A JSON value without the fields at these paths. The value itself stays as it is.
 *
 * @returns `undefined` where one of them is an item of a list, or the value itself.
 */
export function withoutFields(value: unknown, paths: readonly Path[]): unknown {
  if (!paths.every((path) => typeof path.at(-1) === 'string')) return undefined;
  return copyWithout(value, [], new Set(paths.map(keyOf)));
}

const keyOf = (path: Path): string => JSON.stringify(path);

function copyWithout(value: unknown, path: Path, dropped: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => copyWithout(item, [...path, index], dropped));
  }
  // A file of an upload is no JSON.
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      const place = [...path, name];
      return dropped.has(keyOf(place)) ? [] : [[name, copyWithout(field, place, dropped)]];
    }),
  );
}

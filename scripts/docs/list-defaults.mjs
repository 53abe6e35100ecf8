const tables = [
  'options/request-option-table.ts',
  'options/client-option-table.ts',
  'polling/resolve-wait-options.ts',
].map((path) => `packages/core/src/${path}`);
const withDefault = /^\s+(\w+): \{\s*default: (\[[^\]]*\]|[^,]+),/gm;

/** `16 * 1024 * 1024` and `Number.POSITIVE_INFINITY`, as a reader would write them. */
const showDefault = (source) =>
  source.replace('Number.POSITIVE_INFINITY', 'Infinity').replace('16 * 1024 * 1024', '16 MiB');

/** Each option of clients, calls, lists and waits that has a default, and the file where it stands. */
export const listDefaults = (files) => {
  const rows = tables.flatMap((path) =>
    [...files.get(path)().matchAll(withDefault)].map(
      ([, name, value]) =>
        `| \`${name}\` | \`${showDefault(value)}\` | \`${path.replace('packages/core/src/', '')}\` |`,
    ),
  );
  if (rows.length < 10) throw new Error(`only ${rows.length} defaults found in ${tables}`);
  return `| option | default | file |\n|---|---|---|\n${rows.join('\n')}`;
};

import { createRequire } from 'node:module';

const { coreRows, testingWings } = createRequire(import.meta.url)('../import-rows.cjs');

/** The suite that imports no wing. */
const besideTheWings = ['contract/'];

const findRowless = (paths, folder, rows) => {
  const inside = paths.filter((path) => path.startsWith(folder) && !/\.test(-d)?\.ts$/.test(path));
  const tops = inside.map((path) => path.slice(folder.length).replace(/\/.*/, '/'));
  const unknown = tops.filter((top) => !rows.includes(top)).map((top) => `${top} has no row`);
  const gone = rows.filter((row) => !tops.includes(row)).map((row) => `${row} does not exist`);
  return [...new Set([...unknown, ...gone])].map((problem) => `${folder}${problem}`);
};

/** What stands in core or the mock without a row in scripts/import-rows.cjs, or has a row and is gone. */
export const findAllRowless = (paths) => [
  ...findRowless(paths, 'packages/core/src/', coreRows.flat()),
  ...findRowless(paths, 'packages/testing/src/', [
    ...testingWings.flatMap((row) => Object.keys(row)),
    ...besideTheWings,
  ]),
];

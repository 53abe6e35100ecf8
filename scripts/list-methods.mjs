// Source text that calls every method of the published SDK and lets the compiler infer what comes of it,
// as a library does that is built with `declaration: true`.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const sdk = '@voisnap/sdk';
/** Loaded by `outboundCalls.createMany` alone; programs do not import it. */
const engine = './campaigns';

/** Gives an item of what a method gives, so that its fields can be spread, and inferred one by one. */
const open = `const open = <Value>(value: Value): Value extends { data: readonly (infer Item extends object)[] }
  ? Item
  : Value extends readonly (infer Item extends object)[] ? Item : Value extends object ? Value : object =>
  value as never;`;

const listMethods = (owner) =>
  Object.entries(Object.getOwnPropertyDescriptors(owner))
    .filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function')
    .map(([name]) => name);

/** One function that returns what the method gives, and one that takes it apart. */
const writeCall = (path) => {
  const given = `...given: Parameters<typeof ${path}>`;
  const name = path.replaceAll('.', '_');
  return [
    `export const ${name} = (${given}) => ${path}(...given);`,
    `export const ${name}_parts = async (${given}) => ({ ...open(await ${path}(...given)) });`,
  ];
};

/** Calls all methods of an object, and of the objects that it holds. */
const writeCalls = (path, value) => [
  ...listMethods(Object.getPrototypeOf(value)).flatMap((name) => writeCall(`${path}.${name}`)),
  ...Object.entries(value)
    .filter(([, part]) => typeof part === 'object')
    .flatMap(([name, part]) => writeCalls(`${path}.${name}`, part)),
];

const isError = (value) => value.prototype instanceof Error;
const isClass = (value) => /^class\b/.test(Function.prototype.toString.call(value));

const writeMembers = (loaded) =>
  Object.entries(loaded)
    .filter(([, value]) => typeof value === 'function' && !isError(value))
    .flatMap(([name, value]) =>
      isClass(value)
        ? [`declare const ${name}: entry.${name};`, ...writeCalls(name, new value({}))]
        : writeCall(`entry.${name}`),
    );

/**
 * Modules by file name: one for the client, and one for each subpath alone, because a type counts as
 * nameable as soon as any module of the program exports it.
 *
 * @param project A folder that has the SDK and the optional peers of its subpaths.
 */
export const writeEveryMethod = (project) => {
  const require = createRequire(join(project, 'index.js'));
  const { exports } = require(`${sdk}/package.json`);
  const subpaths = Object.keys(exports).filter((name) => exports[name].require && name !== engine);
  return subpaths.map((subpath) => {
    const specifier = join(sdk, subpath);
    const loaded = require(specifier);
    const lines = writeMembers(loaded);
    return {
      name: subpath === '.' ? 'main' : subpath.slice(2).replaceAll('/', '-'),
      text: [`import * as entry from '${specifier}';`, open, ...lines, ''].join('\n'),
    };
  });
};

// Makes the declarations of the package in the current folder whole without zod. They name the types of an app's own
// zod where it has one: schemas of ours then go together with the app's, which two copies of zod's types do not.
// Without one they name the copy that this script writes to `dist/zod`. Runs after write-declarations.mjs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import process from 'node:process';

const require = createRequire(join(process.cwd(), 'package.json'));
const zod = dirname(require.resolve('zod/package.json'));

/** Specifier in our sources → that of zod 4 in an app (zod 3 contains it too), our file that names both, and the copy. */
const links = {
  zod: { own: 'zod/v4', link: 'zod/index', copy: './v4/classic/index.cjs' },
  'zod/v4/core': { own: 'zod/v4/core', link: 'zod/core', copy: './v4/core/index.cjs' },
};

const write = (file, text) => {
  const path = join('dist', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** Copies the declarations that zod's main entry reaches, without its languages. */
const copyDeclarations = (file, copied = new Set()) => {
  if (copied.has(file)) return;
  copied.add(file);
  const text = readFileSync(join(zod, file), 'utf8').replace(/^export .*\/locales\/.*\n/gm, '');
  write(join('zod', file), text);
  for (const [, specifier] of text.matchAll(/ from "(\.[^"]+)"/g)) {
    const next = posix.join(posix.dirname(file), specifier);
    copyDeclarations(next.replace(/\.cjs$/, '.d.cts'), copied);
  }
};

/**
 * Writes the files through which all declarations name zod. Of two names that are the same, TypeScript takes the first,
 * and reports the second, as it does a module that is not there: hence the comments.
 */
const writeLinks = () => {
  for (const { own, link, copy } of Object.values(links)) {
    const text = [
      "// @ts-ignore: the app's own zod, where it has one.",
      `export * from '${own}';`,
      '// @ts-ignore: what that lacks, which is all or nothing.',
      `export * from '${copy}';\n`,
    ].join('\n');
    write(`${link}.d.cts`, text);
  }
};

/** Lets the declarations of one file name zod through the links. */
const redirect = (file) => {
  const path = join('dist', file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(/(?<= from )'(zod[^']*)'/g, (_, specifier) => {
    if (!links[specifier]) throw new Error(`${path}: declarations cannot name ${specifier}`);
    const target = posix.relative(posix.dirname(file), `${links[specifier].link}.cjs`);
    return `'${target.startsWith('.') ? target : `./${target}`}'`;
  });
  if (after !== before) writeFileSync(path, after);
};

const declarations = readdirSync('dist', { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.d.cts'));
for (const file of declarations) redirect(file);
copyDeclarations('v4/classic/index.d.cts');
writeLinks();

// Compiles each TypeScript sample of the documentation (```ts blocks in Markdown, @example blocks in
// doc comments), so that all of them stay correct. A sample is a module. scripts/samples.d.ts declares `client`,
// `mock` and a few more names that samples may use without declaring them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { findGuideFiles, findMarkdownSamples, listFiles, samplePaths } from './find-samples.mjs';

const folder = 'reports/samples';
/** The code in the last cell of each row of a table that has a TypeScript column. */
const findTableSamples = (text) => {
  const samples = [];
  let inTable = false;
  text.split('\n').forEach((row, index) => {
    if (!row.startsWith('|')) inTable = false;
    else if (row.endsWith('| TypeScript |')) inTable = true;
    else if (inTable) {
      const code = row.match(/\| `([^`]+)` \|$/)?.[1];
      if (code) samples.push({ line: index + 1, code });
    }
  });
  return samples;
};

/** The code of @example tags: the fenced block after the tag, without the comment's asterisks. */
const findDocSamples = (text) =>
  [...text.matchAll(/@example[^\n]*\n\s*\* ```ts\n([\s\S]*?)\n\s*\* ```/g)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length + 2,
    code: match[1].replace(/^\s*\* ?/gm, ''),
  }));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let count = 0;
const write = (file, { line, code }) => {
  count += 1;
  writeFileSync(
    `${folder}/${file.replaceAll('/', '__').replace(/\.(md|ts)$/, '')}__line-${line}.ts`,
    `${code}\nexport {};\n`,
  );
};
/** The files of a guide stand together in a folder, so that they find each other. */
const writeGuide = (page, files) => {
  const guide = `${folder}/${page.replaceAll('/', '__').replace('.md', '')}`;
  for (const { name, code } of files) {
    mkdirSync(dirname(`${guide}/${name}`), { recursive: true });
    writeFileSync(`${guide}/${name}`, `${code}\nexport {};\n`);
  }
  count += files.length;
};
const readIfExists = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
// The samples of docs/api are those of the doc comments.
for (const file of listFiles('*.md', ':!docs/api')) {
  const text = readFileSync(file, 'utf8');
  const files = findGuideFiles(text, readIfExists(join(dirname(file), 'README.md')));
  writeGuide(file, files);
  const lines = new Set(files.map(({ line }) => line));
  for (const sample of [...findMarkdownSamples(text), ...findTableSamples(text)]) {
    if (!lines.has(sample.line)) write(file, sample);
  }
}
for (const file of listFiles('packages/*/src/*.ts')) {
  for (const sample of findDocSamples(readFileSync(file, 'utf8'))) write(file, sample);
}

for (const declarations of ['samples.d.ts', 'sample-platforms.d.ts']) {
  copyFileSync(`scripts/${declarations}`, `${folder}/${declarations}`);
}
writeFileSync(
  `${folder}/tsconfig.json`,
  JSON.stringify({
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      noEmit: true,
      module: 'ESNext',
      moduleResolution: 'bundler',
      lib: ['ES2023', 'ESNext.Disposable'],
      declaration: false,
      declarationMap: false,
      isolatedDeclarations: false,
      // For Nest.
      experimentalDecorators: true,
      typeRoots: ['../../node_modules/@types'],
      paths: Object.fromEntries(
        Object.entries(samplePaths).map(([name, path]) => [name, [`../../${path}`]]),
      ),
    },
    include: ['**/*.ts'],
  }),
);
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], {
  stdio: 'inherit',
});
if (count < 10) console.error(`samples: only ${count} found: the check sees nothing`);
const passes = status === 0 && count >= 10;
console.log(
  passes ? `samples: ${count} compile` : 'samples: see above; the file names say where they stand',
);
process.exit(passes ? 0 : 1);

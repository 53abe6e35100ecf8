// The table of sentences, and the plugin by which a build writes codes instead of them.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { replaceSentences } from './replace-sentences.mjs';

/** The sentence of each code, of the package in a folder. A code is never given to another sentence. */
export const readTable = (folder) =>
  JSON.parse(readFileSync(resolve(folder, 'messages.json'), 'utf8'));

/**
 * Sources whose sentences stay: those on input fields stand in `errors[]`, which programs show to their users, and
 * telemetry is no error.
 */
export const keepsSentences = (path) =>
  /\/src\/(?:request|opentelemetry)\/|\/short-messages\.ts$|\.test(?:-d)?\.ts$/.test(path);

/** A plugin of esbuild. A sentence that the table does not have stays whole. */
export const shortenMessages = (folder) => {
  const shortMessages = resolve(folder, 'src/errors/short-messages.ts');
  const codes = new Map(
    Object.entries(readTable(folder)).map(([code, sentence]) => [sentence, code]),
  );
  return {
    name: 'shorten-messages',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
        if (keepsSentences(path)) return;
        const source = await readFile(path, 'utf8');
        const code = replaceSentences(source, (sentence) => codes.get(sentence));
        if (code === source) return;
        const names = ['shortMessage', 'linkMessage'].filter((name) => code.includes(`${name}(`));
        const imports = `import { ${names.join(', ')} } from ${JSON.stringify(shortMessages)};`;
        return { contents: `${imports}\n${code}`, loader: 'ts' };
      }),
  };
};

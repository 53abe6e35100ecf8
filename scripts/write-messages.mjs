// Writes the table of the sentences that core's errors say, packages/core/messages.json, and the page about it,
// docs/messages.md. The build with the condition `production` writes the codes of this table. With --check it writes
// nothing and fails where something differs.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { replaceSentences } from '../packages/core/messages/replace-sentences.mjs';
import { keepsSentences, readTable } from '../packages/core/messages/shorten-messages.mjs';

const core = 'packages/core';
const table = `${core}/messages.json`;
const page = 'docs/messages.md';

/** Each sentence of the sources, once, with the file that says it first. */
const listSentences = () => {
  const sources = readdirSync(`${core}/src`, { recursive: true })
    .map((file) => `${core}/src/${file.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !keepsSentences(path))
    .sort();
  const found = new Set();
  for (const path of sources) {
    replaceSentences(readFileSync(path, 'utf8'), (sentence) => {
      found.add(sentence);
    });
  }
  return found;
};

/**
 * The codes so far, and the next ones for new sentences. A sentence that no source says any more keeps its code, once
 * core has been released.
 */
const completeTable = (sentences) => {
  const known = Object.entries(existsSync(table) ? readTable(core) : {});
  const { version } = JSON.parse(readFileSync(`${core}/package.json`, 'utf8'));
  const kept = known.filter(([, sentence]) => version !== '0.0.0' || sentences.has(sentence));
  const codes = new Map(kept.map(([code, sentence]) => [sentence, Number(code)]));
  let last = Math.max(0, ...codes.values());
  for (const sentence of sentences) if (!codes.has(sentence)) codes.set(sentence, ++last);
  return Object.fromEntries([...codes].map(([sentence, code]) => [code, sentence]));
};

const writePage = (sentences) => `# Messages

In bundles with the condition \`production\`, a code with its values stands for each sentence in the messages of errors:
\`Voisnap error V…("maxRetries", "0", "-1")\`. This page has the sentence of each code; \`{1}\` is its first value. A value may be a code itself.
[Bundling](bundling.md#short-messages-in-production) says which bundles those are, and how to have the sentences instead.

A code belongs to one sentence in every version. \`npm run generate\` writes this page from \`packages/core/messages.json\`.

${Object.entries(sentences)
  .map(([code, sentence]) => `## V${code}\n\n\`\`\`text\n${sentence}\n\`\`\`\n`)
  .join('\n')}`;

const completed = completeTable(listSentences());
const files = {
  [table]: `${JSON.stringify(completed, null, 2)}\n`,
  [page]: writePage(completed),
};
const stale = Object.keys(files).filter(
  (path) => !existsSync(path) || readFileSync(path, 'utf8') !== files[path],
);
if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`  ✗ ${path} is stale. Run npm run messages`);
  if (stale.length > 0) process.exit(1);
} else {
  for (const path of stale) writeFileSync(path, files[path]);
}
console.log(`messages: ${Object.keys(completed).length} sentences of errors have a code`);

// The servers that the documentation shows, as modules that a program can start.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMarkdownSamples } from './find-samples.mjs';

/** The frameworks of the samples, by the versions that they are tried with. */
export const frameworks = { express: '5.3.0', fastify: '5.12.8' };

/** Writes the sample of each framework in docs/errors-and-retries.md to a folder of the project. */
export const writeDocumentedApps = (project) => {
  const samples = findMarkdownSamples(readFileSync('docs/errors-and-retries.md', 'utf8'), ['js']);
  const folder = join(project, 'documented');
  mkdirSync(folder);
  for (const framework of Object.keys(frameworks)) {
    const sample = samples.find(({ code }) => code.includes(`from '${framework}'`));
    if (!sample) throw new Error(`docs/errors-and-retries.md has no sample for ${framework}`);
    writeFileSync(join(folder, `${framework}.mjs`), sample.code);
  }
};

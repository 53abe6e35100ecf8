import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';

const docs = new URL('../../../docs/', import.meta.url);
/** In this package, so that samples find what it depends on, and itself. */
const folder = fileURLToPath(new URL('../reports/guide-samples/', import.meta.url));

/** Returns the code of the one sample on a page of `docs/` that contains a text. */
export const readGuideSample = (page: string, text: string): string => {
  const samples = [
    ...readFileSync(new URL(page, docs), 'utf8').matchAll(/^```[jt]s\n([\s\S]*?)^```/gm),
  ].map(([, code = '']) => code);
  const found = samples.filter((code) => code.includes(text));
  if (found[0] !== undefined && found.length === 1) return found[0];
  throw new Error(`docs/${page}: ${found.length} of ${samples.length} samples contain ${text}`);
};

let count = 0;

/**
 * Runs a sample as it stands on its page, as a module, and returns its exports.
 *
 * @param change - replaces what a test cannot run, such as the port to listen on. It must change something.
 */
export const importGuideSample = async <Exports>(
  page: string,
  text: string,
  change: readonly (readonly [string, string])[] = [],
): Promise<Exports> => {
  let code = readGuideSample(page, text);
  for (const [from, to] of change) {
    if (!code.includes(from)) throw new Error(`docs/${page}: the sample has no ${from}`);
    code = code.replace(from, to);
  }
  mkdirSync(folder, { recursive: true });
  count += 1;
  const file = `${folder}${process.pid}-${count}.ts`;
  // For Node, which has no decorators.
  writeFileSync(file, transformSync(code, { loader: 'ts', target: 'node20' }).code);
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Exports;
  } finally {
    rmSync(file);
  }
};

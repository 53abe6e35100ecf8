import { readFile } from 'node:fs/promises';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { findSeedProblems, type SeedProblem } from '../state/find-seed-problems.js';
import type { Seed } from '../state/seed.js';
import { createVoisnapMock } from '../voisnap-mock.js';
import { UsageError } from './usage-error.js';

/** A seed file that was read and checked. */
export interface SeedFile {
  readonly seed: Seed;
  /** What is wrong, in the order of the file: `seed.json:3:14 agent[0].name: …`. None: all is well. */
  readonly problems: readonly string[];
}

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/**
 * Reads a seed file and finds all that is wrong with it.
 * @throws UsageError when it cannot be read.
 */
export async function readSeedFile(path: string): Promise<SeedFile> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new UsageError(`Cannot read the seed file ${path}: ${reason}.`);
  });
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, strict);
  const at = (offset: number) => `${path}:${writePosition(text, offset)}`;
  const [broken] = errors;
  if (broken || !root) {
    // What follows the first slip is mostly its consequence.
    const reason = broken ? describeSlip(broken) : 'there is nothing in it';
    return { seed: {}, problems: [`${at(broken?.offset ?? 0)} This is no JSON: ${reason}.`] };
  }
  if (root.type !== 'object') {
    const wanted = 'A seed is a JSON object, as { "agent": [{ "name": "Aria" }] }.';
    return { seed: {}, problems: [`${at(0)} ${wanted}`] };
  }
  const seed = getNodeValue(root) as Seed;
  const located = checkSeed(seed)
    .map((problem) => ({ problem, offset: findOffset(root, problem.path) }))
    .sort((one, other) => one.offset - other.offset);
  const problems = located.map(
    ({ problem, offset }) => `${at(offset)} ${writePath(problem.path)}: ${problem.message}`,
  );
  return { seed, problems };
}

function checkSeed(seed: Seed): readonly SeedProblem[] {
  using mock = createVoisnapMock({ clock: 'manual' });
  return findSeedProblems(mock.db, seed);
}

/** Where the value stands or, where it is missing, what should hold it. */
function findOffset(root: Node, path: SeedProblem['path']): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.offset;
  }
  return root.offset;
}

function writePosition(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

const writePath = (path: SeedProblem['path']): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);

/** `CommaExpected` → `comma expected`. */
const describeSlip = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

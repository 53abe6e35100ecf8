import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { findMissingAgents } from '../emulator/state/find-missing-agents.js';
import { findSeedProblems, type SeedProblem } from '../emulator/state/find-seed-problems.js';
import type { Seed } from '../emulator/state/seed.js';
import { createVoisnapMock } from '../mock/voisnap-mock.js';
import { findRepeatedNames } from './find-repeated-names.js';
import { parseSeed } from './parse-seed.js';
import { readTextFile } from './read-text-file.js';
import { createPositions } from './text-positions.js';

/** A seed file that was read and checked. */
export interface SeedFile {
  readonly seed: Seed;
  /** The problems, in the order of the file: `seed.json:3:14 agent[0].name: …`. Empty if the file is valid. */
  readonly problems: readonly string[];
  /** Allowed, but perhaps mistakes. */
  readonly notes: readonly string[];
}

/** A problem with its offset in the text. */
interface LocatedProblem extends SeedProblem {
  readonly offset: number;
}

/**
 * Reads a seed file and finds all of its problems.
 * @throws UsageError when it cannot be read.
 */
export async function readSeedFile(path: string): Promise<SeedFile> {
  const text = await readTextFile(path, 'the seed file');
  const position = createPositions(text);
  const parsed = parseSeed(text);
  if ('problem' in parsed) {
    const { offset, problem } = parsed;
    return { seed: {}, problems: [`${path}:${position(offset)} ${problem}`], notes: [] };
  }
  const { root } = parsed;
  const seed = parsed.value as Seed;
  const locate = (problem: SeedProblem): LocatedProblem => ({
    ...problem,
    offset: findOffset(root, problem.path),
  });
  const write = (problems: readonly LocatedProblem[]) =>
    problems
      .toSorted((one, other) => one.offset - other.offset)
      .map((each) => `${path}:${position(each.offset)} ${writePath(each.path)}: ${each.message}`);
  const repeated = findRepeatedNames(root).map(({ firstOffset, ...place }) => ({
    ...place,
    message: `this name is already used at ${position(firstOffset)}; its value there would be lost.`,
  }));
  const problems = write([...checkSeed(seed).map(locate), ...repeated]);
  const notes = problems.length > 0 ? [] : write(findMissingAgents(seed).map(locate));
  return { seed, problems, notes };
}

function checkSeed(seed: Seed): readonly SeedProblem[] {
  using mock = createVoisnapMock({ clock: 'manual' });
  return findSeedProblems(mock.db, seed);
}

/** The offset of the value; if it is missing, that of the object that should hold it. */
function findOffset(root: Node, path: SeedProblem['path']): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.offset;
  }
  return root.offset;
}

const writePath = (path: SeedProblem['path']): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);

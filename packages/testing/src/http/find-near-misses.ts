import type { Operation } from '@voisnap/types/operations';
import { Problem } from '../emulator/problems/problem.js';
import { likenessOf } from '../shared/nearest-name.js';
import { apiPrefix } from './api-prefix.js';

/** The answer to a request that takes no operation's route: it names the routes that are near. */
export function unknownRoute(
  method: string,
  pathname: string,
  operations: readonly Operation[],
): Problem {
  const path = pathname.startsWith(`${apiPrefix}/`) ? pathname.slice(apiPrefix.length) : pathname;
  const hasPrefix = path !== pathname;
  // Where the prefix was forgotten, it is what has to be seen.
  const shownPrefix = hasPrefix ? '' : apiPrefix;
  const nearest = findNearMisses(method, path, operations)
    .map((operation) => `${operation.method} ${shownPrefix}${operation.path} (${operation.id})`)
    .join(', ');
  const where = hasPrefix ? '' : ` All routes are below ${apiPrefix}.`;
  return new Problem(
    'not-found',
    `${method} ${shorten(path)} is no operation. Nearest: ${nearest}.${where}`,
  );
}

/** Longest path, and longest word of one, that is compared and shown, in characters. */
const longestPath = 300;
const longestWord = 40;

const shorten = (path: string): string =>
  path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;

/** The operations whose routes are most like a method and a path: three at the most. */
function findNearMisses(
  method: string,
  path: string,
  operations: readonly Operation[],
): readonly Operation[] {
  const ranked = operations
    .map((operation) => ({
      operation,
      score: comparePaths(path, operation.path) + (operation.method === method ? 0.25 : 0),
    }))
    .sort((one, other) => other.score - one.score);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score }) => score > best - 0.2)
    .slice(0, 3)
    .map(({ operation }) => operation);
}

/** How well the words of a path are found in a template, and the other way round: 0 to 1. */
function comparePaths(path: string, template: string): number {
  const words = readWords(path);
  const known = readWords(template);
  const total = words.length + known.length;
  if (total === 0) return 0;
  return (sumOfBest(words, known) + sumOfBest(known, words)) / total;
}

/** Words of a path: its ids and parameters whole, without what only says which API it is. */
const readWords = (path: string): string[] =>
  path
    .slice(0, longestPath)
    .toLowerCase()
    .split('/')
    .filter((segment) => !/^(?:api|v\d+)?$/.test(segment))
    .flatMap((segment) => (/[{\d]/.test(segment) ? segment : segment.split(/[^a-z]+/)))
    .map((word) => word.slice(0, longestWord));

const sumOfBest = (words: readonly string[], others: readonly string[]): number =>
  words.reduce((sum, word) => sum + Math.max(0, ...others.map((other) => compare(word, other))), 0);

function compare(one: string, other: string): number {
  if (one.startsWith('{')) return takes(other);
  return other.startsWith('{') ? takes(one) : likenessOf(one, other);
}

/** How well a value fits a parameter: ids have digits, other words are rather a slip. */
const takes = (value: string): number => (/^[^{]*\d/.test(value) ? 0.9 : 0.1);

import type { Operation } from '@voisnap/types/operations';
import { Problem } from '../emulator/problems/problem.js';
import { likenessOf } from '../shared/nearest-name.js';
import { apiPrefix } from './api-prefix.js';

/** Returns the 404 for a request that matches no route. It names the nearest routes. */
export function unknownRoute(
  method: string,
  pathname: string,
  operations: readonly Operation[],
): Problem {
  const path = pathname.startsWith(`${apiPrefix}/`) ? pathname.slice(apiPrefix.length) : pathname;
  const hasPrefix = path !== pathname;
  // A missing prefix is the likely mistake, so the message shows it.
  const shownPrefix = hasPrefix ? '' : apiPrefix;
  const nearest = findNearMisses(method, path, operations)
    .map((operation) => `${operation.method} ${shownPrefix}${operation.path} (${operation.id})`)
    .join(', ');
  const where = hasPrefix ? '' : ` All routes are below ${apiPrefix}.`;
  return new Problem(
    'not-found',
    `No operation matches ${method} ${shorten(path)}. Nearest: ${nearest}.${where}`,
  );
}

/** Longest path that is compared and shown, and longest word in it, in characters. */
const longestPath = 300;
const longestWord = 40;

const shorten = (path: string): string =>
  path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;

/** Returns up to three operations whose routes are most similar to a method and a path. */
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

/** Similarity of a path and a template, word by word in both directions: 0 to 1. */
function comparePaths(path: string, template: string): number {
  const words = readWords(path);
  const known = readWords(template);
  const total = words.length + known.length;
  if (total === 0) return 0;
  return (sumOfBest(words, known) + sumOfBest(known, words)) / total;
}

/** Splits a path into words, ids and parameters. `api` and `v1` are left out. */
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

/** How well a value fits a path parameter: ids have digits; another word is probably a typo. */
const takes = (value: string): number => (/^[^{]*\d/.test(value) ? 0.9 : 0.1);

import type { Operation } from '@voisnap/types/operations';
import { likenessOf } from '../names/nearest-name.js';
import { Problem } from '../problems/problem.js';
import { apiPrefix } from './api-prefix.js';

/** The answer to a request that takes no operation's route: it names the routes that are near. */
export function unknownRoute(
  method: string,
  pathname: string,
  operations: readonly Operation[],
): Problem {
  const path = pathname.startsWith(`${apiPrefix}/`) ? pathname.slice(apiPrefix.length) : pathname;
  const nearest = findNearMisses(method, path, operations)
    .map((operation) => `${operation.method} ${operation.path} (${operation.id})`)
    .join(', ');
  const where = path === pathname ? ` All routes are below ${apiPrefix}.` : '';
  return new Problem(
    'not-found',
    `${method} ${path} is no operation. Nearest: ${nearest}.${where}`,
  );
}

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

const readWords = (path: string): string[] => path.toLowerCase().match(/\{?[a-z0-9_]+\}?/g) ?? [];

const sumOfBest = (words: readonly string[], others: readonly string[]): number =>
  words.reduce((sum, word) => sum + Math.max(0, ...others.map((other) => compare(word, other))), 0);

function compare(one: string, other: string): number {
  // A parameter takes any value, and an id most of all.
  const [parameter, value] = one.startsWith('{') ? [one, other] : [other, one];
  if (parameter.startsWith('{')) return /[_\d]/.test(value) && !value.startsWith('{') ? 0.9 : 0.1;
  return likenessOf(one, other);
}

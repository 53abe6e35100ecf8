import { operations } from '@voisnap/types/operations';
import { assertKnownNames } from '../../shared/assert-known-names.js';
import { suggestName } from '../../shared/nearest-name.js';
import { requireOperationId } from '../../shared/require-operation-id.js';
import { showValue } from '../../shared/show-value.js';
import type { RequestMatch } from './request-match.js';

const known = ['operationId', 'method', 'path', 'query', 'headers'] as const;

/**
 * Checks that a request can match.
 * @throws TypeError that names the part that no request can have.
 */
export function checkRequestMatch(match: RequestMatch): void {
  if (typeof match === 'function') return;
  assertKnownNames(match, known, 'The match of faults.when');
  if (Object.values(match).every((part) => part === undefined)) {
    throw new TypeError(
      'The match of faults.when is empty. For every request: faults.when(() => true, …).',
    );
  }
  const { operationId, method, path } = match;
  if (method !== undefined) checkText(method, 'method');
  for (const name of ['path', 'query', 'headers'] as const) checkTexts(match[name], name);
  if (operationId === undefined) return;
  requireOperationId(operationId);
  if (path) checkPathNames(operationId, path);
}

/**
 * Checks that the path of an operation has these parameters.
 * @throws TypeError that names the nearest parameter, or all.
 */
export function checkPathNames(operationId: keyof typeof operations, path: object): void {
  const names = [...operations[operationId].path.matchAll(/\{(\w+)\}/g)].map(
    ([, name]) => `${name}`,
  );
  checkParameters(path, names, `The path of ${operationId}`);
}

/**
 * Checks that parameters are known.
 * @throws TypeError that names the nearest parameter, or all.
 */
export function checkParameters(given: object, names: readonly string[], where: string): void {
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const advice = suggestName(unknown, names, 'parameters');
  throw new TypeError(`${where} has no parameter "${unknown}". ${advice}`);
}

function checkTexts(texts: unknown, name: string): void {
  if (texts === undefined) return;
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) {
    const example = `{ ${name}: { name: 'value' } }`;
    throw new TypeError(
      `${name} of faults.when is ${showValue(texts)}. Pass an object, such as ${example}.`,
    );
  }
  for (const [field, value] of Object.entries(texts)) checkText(value, `${name}.${field}`);
}

function checkText(value: unknown, where: string): void {
  if (typeof value === 'string') return;
  throw new TypeError(
    `${where} of faults.when is ${showValue(value)}. Pass a string: faults match the raw request, before values are parsed.`,
  );
}

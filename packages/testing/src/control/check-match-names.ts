import { contract } from '@voisnap/types/contract';
import { type OperationId, operations } from '@voisnap/types/operations';
import { findNearestName } from '../names/nearest-name.js';
import { requireOperationId } from '../names/require-operation-id.js';
import { BadControlInput } from './bad-control-input.js';

/** The parts of a match whose names an operation knows. */
interface NamedParts {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
}

/**
 * Refuses names that no request of an operation can have, whose match would meet none.
 * @throws BadControlInput that names the nearest, TypeError when there is no such operation.
 */
export function checkMatchNames(operationId: OperationId, { path, query }: NamedParts): void {
  requireOperationId(operationId);
  const inPath = [...operations[operationId].path.matchAll(/\{(\w+)\}/g)].map(
    ([, name = '']) => name,
  );
  checkNames(path, inPath, `The path of ${operationId}`);
  const { query: schema } = contract[operationId];
  if ('shape' in schema)
    checkNames(query, Object.keys(schema.shape), `The query of ${operationId}`);
}

function checkNames(given: object = {}, known: readonly string[], where: string): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const nearest = findNearestName(unknown, known);
  const all = known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.';
  throw new BadControlInput(
    `${where} has no parameter "${unknown}". ${nearest === undefined ? all : `Did you mean "${nearest}"?`}`,
  );
}

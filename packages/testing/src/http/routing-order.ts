import type { ServedOperation } from './exchange.js';

/** Sorts routes so that `/numbers/search` comes before `/numbers/{numberId}`: the first match wins. */
export const inRoutingOrder = <Served extends Pick<ServedOperation, 'operation'>>(
  operations: readonly Served[],
): readonly Served[] =>
  operations.toSorted((one, other) => countParameters(one) - countParameters(other));

const countParameters = ({ operation }: Pick<ServedOperation, 'operation'>): number =>
  operation.path.split('{').length - 1;

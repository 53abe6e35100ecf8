import type { ServedOperation } from './exchange.js';

/** The first route that fits is taken, so `/numbers/search` goes before `/numbers/{numberId}`. */
export const inRoutingOrder = <Served extends Pick<ServedOperation, 'operation'>>(
  operations: readonly Served[],
): readonly Served[] =>
  operations.toSorted((one, other) => countParameters(one) - countParameters(other));

const countParameters = ({ operation }: Pick<ServedOperation, 'operation'>): number =>
  operation.path.split('{').length - 1;

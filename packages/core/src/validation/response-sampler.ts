/** How many responses of an operation are checked before only some are. */
const checkedFirst = 20;
/** One in so many is checked after that. */
const checkedEvery = 100;
/** How many items of a page are checked. */
const mostItems = 5;

/** Chooses which responses, and what of them, `warn` checks: it logs a mismatch once, so checking all finds little more. */
export interface ResponseSampler {
  /**
   * Returns what to check of the next response of an operation: all of it, or of a page its fields and some items.
   * `undefined`: nothing.
   */
  take(operationId: string, data: unknown): { readonly data: unknown } | undefined;
}

/** Creates the sampler of a client. It counts responses, so that the same program checks the same ones each time. */
export const createResponseSampler = (): ResponseSampler => {
  const counts = new Map<string, number>();
  return {
    take: (operationId, data) => {
      const count = counts.get(operationId) ?? 0;
      counts.set(operationId, count + 1);
      const round = count < checkedFirst ? count : count / checkedEvery;
      if (!Number.isInteger(round)) return undefined;
      return { data: isPage(data) ? { ...data, data: chooseItems(data.data, round) } : data };
    },
  };
};

const isPage = (data: unknown): data is { readonly data: readonly unknown[] } =>
  typeof data === 'object' && data !== null && 'data' in data && Array.isArray(data.data);

/** Items spread over the page, others in each round. */
const chooseItems = (items: readonly unknown[], round: number): readonly unknown[] => {
  const step = Math.ceil(items.length / mostItems);
  return step <= 1 ? items : items.filter((_, index) => index % step === round % step);
};

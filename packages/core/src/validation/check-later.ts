import { copySmall } from './copy-small.js';
import type { ReceivedData } from './validate-response.js';

/**
 * Checks a copy of a response later, because the caller may change the response before its check. Returns a promise only
 * when the response is too large to be copied: the call has to wait for its check.
 *
 * @param report - receives the failure of a check that nothing waits for.
 */
export const checkLater = (
  received: ReceivedData,
  check: (received: ReceivedData) => Promise<void>,
  report: (cause: unknown) => void,
): Promise<void> | undefined => {
  const copied = copySmall(received.response.data);
  if (!copied) return check(received);
  check({ ...received, response: { ...received.response, data: copied.copy } }).catch(report);
  return undefined;
};

import type { LoggedRequest } from '../../kit/requests/logged-request.js';
import { listOrder, listReceived } from '../../kit/requests/received-requests.js';
import { writeMessage } from '../../shared/show-value.js';
import type { MatcherResult } from './matcher-result.js';
import { requireMock } from './require-mock.js';

/** Whether no request came at all. */
export function toHaveReceivedNothing(received: unknown): MatcherResult {
  const { all } = requireMock(received, 'toHaveReceivedNothing').requests;
  return {
    pass: all.length === 0,
    message: () =>
      all.length === 0
        ? 'Expected the mock to have received something, but it received no request at all.'
        : writeMessage('Expected the mock to have received nothing.', [
            listReceived(all),
            ...(all.length > 1 ? [describeOrder(all)] : []),
          ]),
    actual: all.map(({ method, pathname }) => `${method} ${pathname}`),
    expected: [],
  };
}

const describeOrder = (all: readonly LoggedRequest[]): string =>
  `In order: ${listOrder(all.slice(0, 10))}${all.length > 10 ? ' → …' : ''}`;

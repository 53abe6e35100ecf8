import type { WebhookEventOf, WebhookEventType } from '@voisnap/types';
import { checkExpectation } from '../../kit/requests/check-expectation.js';
import { type Difference, findDifferences } from '../../shared/find-differences.js';
import type { Match } from '../../shared/match.js';
import { showDifference, showTimes, showValue, writeMessage } from '../../shared/show-value.js';
import type { WebhookDelivery } from '../../webhooks/webhook-delivery.js';
import { listDelivered } from './delivered-events.js';
import type { MatcherResult } from './matcher-result.js';
import { requireMock } from './require-mock.js';

/** An expected delivery. Parts that are not given match anything. */
export interface ExpectedDelivery<Type extends WebhookEventType> {
  /** The data of the event. */
  readonly data?: Match<WebhookEventOf<Type>['data']>;
  /** Id of the agent that the event is about. */
  readonly agentId?: Match<string>;
  /** Which attempt was accepted: 1 for the first, 2 for its first retry. */
  readonly attempt?: number;
  /** Exactly how many such deliveries, duplicates among them. Default: one or more. */
  readonly times?: number;
}

/** Whether a matching event was delivered: sent, with a 2xx response. */
export function toHaveDelivered<Type extends WebhookEventType>(
  received: unknown,
  type: Type,
  expected: ExpectedDelivery<Type> = {},
): MatcherResult {
  const { webhooks } = requireMock(received, 'toHaveDelivered');
  const known = ['data', 'agentId', 'attempt', 'times'];
  checkExpectation(expected, { known, where: 'toHaveDelivered()' });
  const { times, ...match } = expected;
  const attempts: readonly WebhookDelivery[] = webhooks.of<WebhookEventType>(type);
  const ranked = rank(attempts, match);
  const found = ranked.filter(({ differences }) => differences.length === 0).length;
  const pass = times === undefined ? found > 0 : found === times;
  return {
    pass,
    message: () => {
      const like = Object.keys(match).length === 0 ? '' : ` with ${showValue(match)}`;
      const wanted = `${type}${like}${times === undefined ? '' : ` ${showTimes(times)}`}`;
      if (pass) {
        return `Expected the mock not to have delivered ${wanted}, but it did, ${showTimes(found)}.`;
      }
      const count = found === 0 ? 'did not' : `did ${showTimes(found)}`;
      return writeMessage(`Expected the mock to have delivered ${wanted}, but it ${count}.`, [
        ...describeFailures(attempts),
        ...describeNearest(type, ranked),
        ...(ranked.length === 0 ? [listDelivered(webhooks.deliveries)] : []),
      ]);
    },
    actual: attempts.map(({ event, outcome, status }) => ({ data: event.data, outcome, status })),
    expected: match,
  };
}

interface RankedDelivery {
  readonly delivery: WebhookDelivery;
  readonly differences: readonly Difference[];
}

function rank(attempts: readonly WebhookDelivery[], match: object): readonly RankedDelivery[] {
  return attempts
    .filter(({ outcome }) => outcome === 'delivered')
    .map((delivery) => {
      const { data, agentId } = delivery.event;
      const actual = { data, agentId, attempt: delivery.attempt };
      return { delivery, differences: findDifferences(actual, match) };
    })
    .sort((one, other) => one.differences.length - other.differences.length);
}

const describeFailures = (attempts: readonly WebhookDelivery[]): readonly string[] =>
  attempts.flatMap(({ outcome, url, attempt, status, error }) => {
    if (outcome === 'delivered') return [];
    if (outcome === 'dropped') return [`One for ${url} was dropped on purpose.`];
    if (outcome === 'sending') return [`Attempt ${attempt} at ${url} has no response yet.`];
    return [`Attempt ${attempt} at ${url} failed: ${error ?? `the response was ${status}`}.`];
  });

function describeNearest(type: string, ranked: readonly RankedDelivery[]): readonly string[] {
  const near = ranked.filter(({ differences }) => differences.length > 0);
  const [nearest] = near;
  if (!nearest) return [];
  const others = near.length === 1 ? '' : ` of ${near.length} that differ`;
  return [
    `Nearest ${type}${others}: ${nearest.delivery.event.id}`,
    ...nearest.differences.map((difference) => `- ${showDifference(difference)}`),
  ];
}

import type { Subscription } from '@voisnap/types/models';
import type { RateLimitPolicy } from '@voisnap/types/operations';
import { Problem } from '../emulator/problems/problem.js';
import type { MockPart, Restore } from '../shared/mock-part.js';
import { findPlanLimit, rateLimitPolicies } from './rate-limit-policies.js';

/** A custom rate limit, counted per policy and API key. */
export interface RateLimit {
  /** Requests allowed in a window. */
  readonly limit: number;
  /** Length of the window in ms of the mock's time. */
  readonly windowMs: number;
}

/** `documented` policies, a custom limit for every policy, or `false`: no limit, never a 429. */
export type RateLimitSetting = 'documented' | RateLimit | false;

/** State of a rate-limit window after a request was counted. */
export interface RateLimitState {
  readonly policy: RateLimitPolicy;
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds since the epoch. */
  readonly resetAt: number;
  readonly exceeded: boolean;
}

type FindSubscription = (
  apiKey: string,
) => Readonly<Pick<Subscription, 'plan' | 'rateLimits'>> | undefined;

interface Window {
  readonly resetAt: number;
  used: number;
}

/** Number of windows above which expired ones are removed. */
const keptWindows = 1_000;

/** Counts requests in fixed windows of the mock's time. A window begins with its first request. */
export class RateLimiter implements MockPart {
  readonly #setting: RateLimitSetting;
  readonly #findSubscription: FindSubscription;
  readonly #windows = new Map<string, Window>();

  /**
   * @param findSubscription - finds the stored subscription of an API key's tenant, whose plan changes documented limits.
   */
  constructor(setting: RateLimitSetting, findSubscription: FindSubscription = () => undefined) {
    this.#setting = setting;
    this.#findSubscription = findSubscription;
  }

  /**
   * Counts a request, unless `apiKey` is `undefined`: the request has no valid API key.
   */
  count(policy: RateLimitPolicy, apiKey: string | undefined, now: number): RateLimitState {
    const { sharedBy } = rateLimitPolicies[policy];
    const { limit, windowMs } = this.#findLimit(policy, apiKey);
    if (this.#setting === false || apiKey === undefined) {
      return { policy, limit, remaining: limit, resetAt: now + windowMs, exceeded: false };
    }
    const name = sharedBy === 'api-key' ? `${policy} ${apiKey}` : policy;
    const window = this.#openWindow(name, windowMs, now);
    const exceeded = window.used >= limit;
    if (!exceeded) window.used += 1;
    return { policy, limit, remaining: limit - window.used, resetAt: window.resetAt, exceeded };
  }

  /** Captures the windows. */
  capture(): Restore {
    const saved = [...this.#windows].map(([name, window]) => [name, { ...window }] as const);
    return () => {
      this.#windows.clear();
      for (const [name, window] of saved) this.#windows.set(name, { ...window });
    };
  }

  reset(): void {
    this.#windows.clear();
  }

  #findLimit(policy: RateLimitPolicy, apiKey: string | undefined): RateLimit {
    if (typeof this.#setting === 'object') return this.#setting;
    const { limit, windowMs } = rateLimitPolicies[policy];
    const subscription = apiKey === undefined ? undefined : this.#findSubscription(apiKey);
    const ofPlan = subscription && findPlanLimit(policy, subscription);
    return { limit: ofPlan ?? limit, windowMs };
  }

  #forgetOver(now: number): void {
    for (const [name, { resetAt }] of this.#windows) {
      if (resetAt <= now) this.#windows.delete(name);
    }
  }

  #openWindow(name: string, windowMs: number, now: number): Window {
    const open = this.#windows.get(name);
    if (open && open.resetAt > now) return open;
    if (this.#windows.size >= keptWindows) this.#forgetOver(now);
    const window = { resetAt: now + windowMs, used: 0 };
    this.#windows.set(name, window);
    return window;
  }
}

/** Returns the rate-limit headers of a response. */
export const rateLimitHeaders = (state: RateLimitState): Record<string, string> => ({
  'X-RateLimit-Limit': String(state.limit),
  'X-RateLimit-Remaining': String(state.remaining),
  'X-RateLimit-Reset': String(Math.ceil(state.resetAt / 1_000)),
  'X-RateLimit-Policy': state.policy,
});

/** Returns the 429 for a request above the limit. */
export function rateLimitExceeded(state: RateLimitState, now: number): Problem {
  const seconds = Math.max(Math.ceil((state.resetAt - now) / 1_000), 1);
  return new Problem(
    'rate-limit-exceeded',
    `The rate limit of the policy ${state.policy} is exceeded: ${state.limit} requests. Try again in ${seconds} s.`,
    { headers: { 'Retry-After': String(seconds) } },
  );
}

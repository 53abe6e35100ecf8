import type { RequestOptions } from '../options/request-options.js';
import type { WireRequest } from '../transport/transport.js';

/** Headers to send besides those of the request itself, and headers to drop. Lower-case names. */
export interface HeaderPlan {
  readonly sent: Readonly<Record<string, string>>;
  readonly dropped: ReadonlySet<string>;
}

/** Puts given headers over a plan. Returns the plan itself when none are given. */
export const extendHeaderPlan = (
  plan: HeaderPlan,
  given: RequestOptions['headers'],
): HeaderPlan => {
  if (given === undefined) return plan;
  const sent: Record<string, string> = { ...plan.sent };
  const dropped = new Set(plan.dropped);
  for (const [name, value] of Object.entries(given)) {
    const key = name.toLowerCase();
    if (value === undefined) {
      delete sent[key];
      dropped.add(key);
    } else {
      sent[key] = value;
      dropped.delete(key);
    }
  }
  return { sent, dropped };
};

/** Removes the headers that the plan drops. */
export const dropHeaders = (request: WireRequest, { dropped }: HeaderPlan): WireRequest => {
  if (dropped.size === 0) return request;
  const kept = Object.entries(request.headers).filter(([name]) => !dropped.has(name));
  return { ...request, headers: Object.fromEntries(kept) };
};

import type { RequestOptions } from '../options/request-options.js';
import type { WireRequest } from '../transport/transport.js';

/** Headers to send beside those of the request itself, and headers to leave out. Lower-case names. */
export interface HeaderPlan {
  readonly sent: Readonly<Record<string, string>>;
  readonly dropped: ReadonlySet<string>;
}

/** Puts the headers that somebody gave over a plan. Without any, the plan itself is used again. */
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

/** Takes the headers out that the plan leaves out. */
export const dropHeaders = (request: WireRequest, { dropped }: HeaderPlan): WireRequest => {
  if (dropped.size === 0) return request;
  const kept = Object.entries(request.headers).filter(([name]) => !dropped.has(name));
  return { ...request, headers: Object.fromEntries(kept) };
};

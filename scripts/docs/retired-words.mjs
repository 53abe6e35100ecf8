/** Words that pages do not use, each with the one of docs/glossary.md, or the plain one, to use instead. */
export const retiredWords = new Map([
  ['courier', 'dispatcher'],
  ['parcel', 'delivery'],
  ['desk', 'controller'],
  ['detour', 'delay'],
  ['patience', 'idle timeout'],
  ['at the most', 'at most'],
  ['for ever', 'without end'],
  ['shall', 'must'],
  ['had rather', 'prefer'],
  ['as is wanted', 'any number of times'],
  ['whoever', 'a user who'],
  ['went wrong in silence', 'a problem that no response showed'],
]);

/** Words that comments in the sources do not use, each with the one to use instead. */
export const retiredInComments = new Map([
  ['at the most', 'at most'],
  ['for ever', 'without end'],
  ['shall', 'must'],
  ['an answer', 'a response'],
  ['the answer', 'the response'],
  ['answers that', 'responses that'],
]);

/** Names that code does not use, each with the one that took its place. */
export const retiredNames = new Map([
  ['MiddlewareAnswer', 'MiddlewareResponse'],
  ['ReceivedAnswer', 'ReceivedResponse'],
  ['RateLimitGate', 'RateLimiter'],
  ['RateLimitVisitor', 'QueuedRequest'],
  ['PageFeed', 'PagePrefetcher'],
  ['CallDesk', 'CallController'],
  ['JobDesk', 'JobController'],
  ['WebhookDesk', 'WebhookController'],
  ['Courier', 'WebhookDispatcher'],
  ['Parcel', 'PendingDelivery'],
  ['seeOff', 'trackRequests'],
  ['Departures', 'DispatchHooks'],
  ['DeadEnd', 'failingAgents'],
  ['MadeRoom', 'EvictionLog'],
  ['Removables', 'PlannedItems'],
]);

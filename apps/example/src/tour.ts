import type { Printer } from './print.js';
import type { Target } from './target.js';

/** What every step gets: what to talk to, and where to print. */
export interface Tour extends Pick<Target, 'client' | 'dial' | 'mayBeFlooded' | 'now'> {
  readonly print: Printer;
}

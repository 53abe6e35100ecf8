import type { Printer } from './print.js';
import type { Target } from './target.js';

/** The argument of every step: the API to call, and the output. */
export interface Tour extends Pick<Target, 'client' | 'dial' | 'mayBeFlooded' | 'now'> {
  readonly print: Printer;
}

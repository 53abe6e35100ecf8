import { VoisnapError } from '../errors/voisnap-error.js';
import { brandErrorClass } from '../util/error-brand.js';
import type { Resume } from './wait-error.js';

/** What was waited for can no longer happen: the resource is in a state of failure. A `WaitError`. */
export class ResourceFailedError<Resource = unknown> extends VoisnapError {
  static {
    brandErrorClass(ResourceFailedError, 'ResourceFailedError');
  }

  /** The resource, as it was seen last. */
  readonly resource: Resource;
  /** The same, as on every `WaitError`. */
  declare readonly lastValue: Resource;
  /** Looks again: for a resource that was repaired meanwhile. */
  declare readonly resume: Resume<Resource>;

  constructor(message: string, resource: Resource) {
    super(message);
    this.resource = resource;
  }
}

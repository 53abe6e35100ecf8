import { VoisnapError } from '../errors/voisnap-error.js';
import { brandErrorClass } from '../util/error-brand.js';
import type { Resume } from './wait-error.js';

/** The resource failed, so what was waited for can no longer happen. A `WaitError`. */
export class ResourceFailedError<Resource = unknown> extends VoisnapError {
  static {
    brandErrorClass(ResourceFailedError, 'ResourceFailedError');
  }

  /** The resource as the last poll found it. */
  readonly resource: Resource;
  /** The same as `resource`; every `WaitError` has it. */
  declare readonly lastValue: Resource;
  /** Continues the wait, for a resource that was repaired meanwhile. */
  declare readonly resume: Resume<Resource>;

  constructor(message: string, resource: Resource) {
    super(message);
    this.resource = resource;
  }
}

import { VoisnapError } from '../errors/voisnap-error.js';
import { brandErrorClass } from '../util/error-brand.js';

/** What was waited for can no longer happen: the resource is in a state of failure. */
export class ResourceFailedError<Resource = unknown> extends VoisnapError {
  static {
    brandErrorClass(ResourceFailedError, 'ResourceFailedError');
  }

  /** The resource, as it was seen last. */
  readonly resource: Resource;

  constructor(message: string, resource: Resource) {
    super(message);
    this.resource = resource;
  }
}

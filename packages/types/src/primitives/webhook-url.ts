import * as z from 'zod';
import { webhookUrlRule } from '../rules/webhook-url.js';
import { describeCheck } from './describe-check.js';

/**
 * The URL of a webhook: an `https` URL. Plain `http` is accepted only for this machine (`localhost`, `127.0.0.1`,
 * `[::1]`), to which only a mock can deliver.
 */
export const webhookUrl = (): z.ZodString => {
  const { accepts, explain: error } = webhookUrlRule();
  const schema = z.string({ error }).refine(accepts, { error }).meta({ format: 'uri' });
  return describeCheck(schema, 'webhookUrl');
};

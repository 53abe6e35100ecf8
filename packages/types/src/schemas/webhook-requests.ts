import { KNOWN_WEBHOOK_EVENTS } from '../models/webhook-event-types.js';
import type {
  CreateWebhookRequest,
  ListWebhooksParams,
  UpdateWebhookRequest,
} from '../models/webhook-requests.js';
import { listParams } from '../primitives/list-params.js';
import { nonEmptyListOf } from '../primitives/lists.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { openEnumInput } from '../primitives/open-enum.js';
import { requestObject } from '../primitives/request-object.js';
import { flag, nonEmptyText } from '../primitives/text.js';
import { webhookUrl } from '../primitives/webhook-url.js';

const events = () =>
  nonEmptyListOf(
    openEnumInput(KNOWN_WEBHOOK_EVENTS),
    'a list of at least one event, such as ["SessionEnded"]',
  );

/** Schema of {@link CreateWebhookRequest}. */
export const createWebhookRequestSchema: ObjectSchema<CreateWebhookRequest> = requestObject(
  'CreateWebhookRequest',
  () => ({
    agentId: nonEmptyText().optional(),
    url: webhookUrl(),
    events: events(),
    secret: nonEmptyText().optional(),
    enabled: flag().meta({ default: true }).optional(),
  }),
);

/** Schema of {@link UpdateWebhookRequest}. */
export const updateWebhookRequestSchema: ObjectSchema<UpdateWebhookRequest> = requestObject(
  'UpdateWebhookRequest',
  () => ({
    agentId: nonEmptyText().nullish(),
    url: webhookUrl().optional(),
    events: events().optional(),
    secret: nonEmptyText().optional(),
    enabled: flag().optional(),
  }),
);

/** Schema of {@link ListWebhooksParams}. Assumed: the filters. */
export const listWebhooksParamsSchema: ObjectSchema<ListWebhooksParams> = requestObject(
  'ListWebhooksParams',
  () => ({
    agentId: nonEmptyText().optional(),
    enabled: flag().optional(),
    ...listParams(),
  }),
);

import type {
  Agent,
  Conversation,
  KnowledgeBaseDocument,
  OutboundCall,
  Subscription,
  TelephonyNumber,
  Tenant,
  TranscriptTurn,
  User,
  WebhookConfig,
} from '@voisnap/types';
import type { DeepPartial } from '../../shared/merge.js';
import type { AgencySettings } from '../entities/agency-settings.js';

/** Initial data of a mock: entities by table. Missing fields are filled in. */
export interface Seed {
  /** Agents. */
  readonly agent?: readonly DeepPartial<Agent>[];
  /** A conversation may include its transcript. */
  readonly conversation?: readonly (DeepPartial<Conversation> & {
    readonly transcript?: DeepPartial<TranscriptTurn[]>;
  })[];
  /** Provisioned numbers. */
  readonly telephonyNumber?: readonly DeepPartial<TelephonyNumber>[];
  /** A document may include its text, which is then searchable. */
  readonly knowledgeBaseDocument?: readonly (DeepPartial<KnowledgeBaseDocument> & {
    readonly text?: string;
  })[];
  /** Outbound calls. */
  readonly outboundCall?: readonly DeepPartial<OutboundCall>[];
  /** Webhooks. */
  readonly webhook?: readonly DeepPartial<WebhookConfig>[];
  /** A user may include the password. Default: `voisnap-password`. */
  readonly user?: readonly (DeepPartial<User> & { readonly password?: string })[];
  /** Tenants of an agency. Each has data of its own: see `keys.create({ tenant })`. */
  readonly tenant?: readonly DeepPartial<Tenant>[];
  /** The subscription: the last one is in force. */
  readonly subscription?: readonly DeepPartial<Subscription>[];
  /** The settings of the agency: the last ones are in force. */
  readonly agency?: readonly DeepPartial<AgencySettings>[];
}

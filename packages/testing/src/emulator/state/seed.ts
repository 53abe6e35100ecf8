import type {
  Agent,
  Conversation,
  KnowledgeBaseDocument,
  OutboundCall,
  TelephonyNumber,
  TranscriptTurn,
  WebhookConfig,
} from '@voisnap/types';
import type { DeepPartial } from '../../shared/merge.js';

/** What a mock starts with: entities by table, each with as many fields as matter to the test. */
export interface Seed {
  readonly agent?: readonly DeepPartial<Agent>[];
  /** A conversation can bring its transcript along. */
  readonly conversation?: readonly (DeepPartial<Conversation> & {
    readonly transcript?: DeepPartial<TranscriptTurn[]>;
  })[];
  readonly telephonyNumber?: readonly DeepPartial<TelephonyNumber>[];
  /** A document can bring its text along, in which it is then found. */
  readonly knowledgeBaseDocument?: readonly (DeepPartial<KnowledgeBaseDocument> & {
    readonly text?: string;
  })[];
  readonly outboundCall?: readonly DeepPartial<OutboundCall>[];
  readonly webhook?: readonly DeepPartial<WebhookConfig>[];
}

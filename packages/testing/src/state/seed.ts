import type {
  Agent,
  Conversation,
  KnowledgeBaseDocument,
  OutboundCall,
  TelephonyNumber,
  TranscriptTurn,
  WebhookConfig,
} from '@voisnap/types';
import type { Database } from './database.js';
import type { DeepPartial } from './merge.js';

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

const tables: readonly (keyof Seed)[] = [
  'agent',
  'conversation',
  'telephonyNumber',
  'knowledgeBaseDocument',
  'outboundCall',
  'webhook',
];

/**
 * Puts a seed's entities into the tables; what they leave out is filled in as by fixtures. Agents
 * come first, so that the others find their names.
 * @throws TypeError when a table or an entity is not as it should be; it names the place.
 */
export function seedDatabase({ db }: { readonly db: Database }, seed: Seed): void {
  const unknown = Object.keys(seed).find((name) => !tables.some((table) => table === name));
  if (unknown !== undefined) {
    throw new TypeError(`A seed has no table "${unknown}". It has ${tables.join(', ')}.`);
  }
  insertAll('agent', seed.agent, (agent) => db.agent.insert(agent));
  insertAll('conversation', seed.conversation, ({ transcript, ...conversation }) => {
    const { id } = db.conversation.insert(conversation);
    if (transcript) db.transcript.set(id, transcript);
  });
  insertAll('telephonyNumber', seed.telephonyNumber, (number) => db.telephonyNumber.insert(number));
  insertAll('knowledgeBaseDocument', seed.knowledgeBaseDocument, ({ text, ...document }) => {
    const { id, status } = db.knowledgeBaseDocument.insert(document);
    if (text === undefined) return;
    const chunkCount = db.documentText.set(id, text);
    if (status === 'indexed') db.knowledgeBaseDocument.update(id, { chunkCount });
  });
  insertAll('outboundCall', seed.outboundCall, (call) => db.outboundCall.insert(call));
  insertAll('webhook', seed.webhook, (webhook) => db.webhook.insert(webhook));
}

function insertAll<Entity>(
  table: keyof Seed,
  entities: readonly Entity[] | undefined,
  insert: (entity: Entity) => unknown,
): void {
  for (const [index, entity] of (entities ?? []).entries()) {
    try {
      insert(entity);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new TypeError(`The seed is wrong at ${table}[${index}]. ${reason}`, { cause: error });
    }
  }
}

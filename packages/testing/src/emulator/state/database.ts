import type {
  Agent,
  Conversation,
  KnowledgeBaseDocument,
  OutboundCall,
  Subscription,
  TelephonyNumber,
  Tenant,
  User,
  WebhookConfig,
} from '@voisnap/types';
import { captureAll, type Restore } from '../../shared/mock-part.js';
import type { AgencySettings } from '../entities/agency-settings.js';
import { models } from '../entities/models.js';
import type { Fixtures } from '../fixtures/create-fixtures.js';
import { KnowledgeIndex } from '../knowledge/knowledge-index.js';
import { Passwords } from './passwords.js';
import type { PendingJobs } from './pending-jobs.js';
import { Table } from './table.js';
import { Transcripts } from './transcripts.js';

/** The data of one tenant: a table for each kind of entity, transcripts and document texts. */
export interface Database {
  /** Agents. */
  readonly agent: Table<Agent>;
  /** Conversations. */
  readonly conversation: Table<Conversation>;
  /** Provisioned numbers. */
  readonly telephonyNumber: Table<TelephonyNumber>;
  /** Documents of the knowledge base. */
  readonly knowledgeBaseDocument: Table<KnowledgeBaseDocument>;
  /** Outbound calls. */
  readonly outboundCall: Table<OutboundCall>;
  /** With secrets, which the API returns only when a webhook is created. */
  readonly webhook: Table<WebhookConfig>;
  /** People with access to the tenant. */
  readonly user: Table<User>;
  /** Tenants that were created. Each has data of its own: see `mock.dbOf`. */
  readonly tenant: Table<Tenant>;
  /** Passwords of users, for `auth.login`. */
  readonly password: Passwords;
  /** The last one stored is in force. A request that needs one stores a default one. */
  readonly subscription: Table<Subscription>;
  /** The settings of the agency. The last ones stored are in force. A request that needs them stores default ones. */
  readonly agency: Table<AgencySettings>;
  /** Transcripts of conversations. */
  readonly transcript: Transcripts;
  /** Texts of documents, indexed for the knowledge-base search. */
  readonly documentText: KnowledgeIndex;
}

/** Captures all that is stored. */
export const captureDatabase = (db: Database): Restore => captureAll(Object.values(db));

/** Parts of a database. */
export interface DatabaseParts {
  readonly fixtures: Fixtures;
  readonly jobs: PendingJobs;
}

/** Creates an empty database. A change in one table updates the others. */
export function createDatabase(parts: DatabaseParts): Database {
  const { jobs, fixtures } = parts;
  const transcript = new Transcripts();
  const documentText = new KnowledgeIndex();
  const telephonyNumber: Table<TelephonyNumber> = new Table<TelephonyNumber>({
    ...models.telephonyNumber,
    complete: (partial) =>
      fixtures.telephonyNumber({
        assignedAgentName: nameOf(agent, partial.assignedAgentId),
        ...partial,
      }),
  });
  const knowledgeBaseDocument = new Table<KnowledgeBaseDocument>({
    ...models.knowledgeBaseDocument,
    complete: fixtures.knowledgeBaseDocument,
    onDelete: ({ id }) => {
      jobs.cancel(id);
      documentText.delete(id);
    },
  });
  const agent: Table<Agent> = createAgents(fixtures, { telephonyNumber, knowledgeBaseDocument });
  const conversation = new Table<Conversation>({
    ...models.conversation,
    complete: (partial) =>
      fixtures.conversation({ agentName: nameOf(agent, partial.agentId), ...partial }),
    onDelete: ({ id }) => transcript.delete(id),
  });
  const outboundCall = new Table<OutboundCall>({
    ...models.outboundCall,
    complete: fixtures.outboundCall,
    onDelete: ({ id }) => jobs.cancel(id),
  });
  const webhook = new Table<WebhookConfig>({ ...models.webhook, complete: fixtures.webhook });
  const tables = { agent, conversation, telephonyNumber, knowledgeBaseDocument, outboundCall };
  const account = { ...createUserTables(fixtures), ...createAccountTables(parts) };
  return { ...tables, webhook, ...account, transcript, documentText };
}

const createUserTables = (fixtures: Fixtures): Pick<Database, 'user' | 'tenant' | 'password'> => {
  const password = new Passwords(() => user);
  const user: Table<User> = new Table<User>({
    ...models.user,
    complete: fixtures.user,
    onDelete: ({ id }) => password.delete(id),
  });
  const tenant = new Table<Tenant>({ ...models.tenant, complete: fixtures.tenant });
  return { user, tenant, password };
};

const createAccountTables = ({
  fixtures,
  jobs,
}: DatabaseParts): Pick<Database, 'subscription' | 'agency'> => ({
  subscription: new Table<Subscription>({
    ...models.subscription,
    complete: fixtures.subscription,
  }),
  agency: new Table<AgencySettings>({
    ...models.agency,
    complete: fixtures.agency,
    onDelete: ({ id }) => jobs.cancel(id),
  }),
});

const nameOf = (agents: Table<Agent>, id: string | null | undefined): string | undefined =>
  id ? agents.get(id)?.name : undefined;

type DependsOnAgents = Pick<Database, 'telephonyNumber' | 'knowledgeBaseDocument'>;

/** Creates the agents table: renaming or deleting an agent updates its numbers and documents. */
const createAgents = (fixtures: Fixtures, tables: DependsOnAgents): Table<Agent> =>
  new Table<Agent>({
    ...models.agent,
    complete: fixtures.agent,
    onUpdate: ({ id, name }) => {
      for (const number of numbersOf(tables, id)) {
        tables.telephonyNumber.update(number.id, { assignedAgentName: name });
      }
    },
    onDelete: ({ id }) => {
      for (const number of numbersOf(tables, id)) {
        const patch = { assignedAgentId: null, assignedAgentName: null };
        tables.telephonyNumber.update(number.id, patch);
      }
      for (const { id: documentId, assignedAgentIds } of tables.knowledgeBaseDocument.rows()) {
        if (!assignedAgentIds?.includes(id)) continue;
        const left = assignedAgentIds.filter((agentId) => agentId !== id);
        tables.knowledgeBaseDocument.update(documentId, { assignedAgentIds: left });
      }
    },
  });

const numbersOf = ({ telephonyNumber }: DependsOnAgents, agentId: string) =>
  telephonyNumber.rows().filter(({ assignedAgentId }) => assignedAgentId === agentId);

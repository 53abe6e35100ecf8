import type { Page } from '@voisnap/sdk';
import type { Conversation, KnowledgeBaseDocument, TelephonyNumber } from '@voisnap/types';
import type { Child, FC } from 'hono/jsx';
import { Duration } from '../../look/duration.js';
import { Status } from '../../look/status.js';
import { When } from '../../look/when.js';

/** A section that lists what belongs to the agent, or says that there is nothing, or that the key may not read it. */
const Section: FC<{
  title: string;
  items: readonly Child[] | undefined;
  none: Child;
  more: Child;
}> = ({ title, items, none, more }) => (
  <article>
    <h2>{title}</h2>
    {items === undefined && <p>Your API key may not read these.</p>}
    {items?.length === 0 && <p>{none}</p>}
    {items !== undefined && items.length > 0 && (
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )}
    <p>{more}</p>
  </article>
);

/** The numbers whose calls the agent takes. */
export const AgentNumbers: FC<{ agentId: string; numbers: Page<TelephonyNumber> | undefined }> = ({
  agentId,
  numbers,
}) => (
  <Section
    title="Phone numbers"
    items={numbers?.data
      .filter(({ assignedAgentId }) => assignedAgentId === agentId)
      .map(({ id, phoneNumber, friendlyName }) => (
        <>
          <a href={`/numbers/${id}`}>{phoneNumber}</a> {friendlyName}
        </>
      ))}
    none="No number leads to this agent yet."
    more={<a href="/numbers">Assign a number</a>}
  />
);

/** The documents that the agent searches during a call. */
export const AgentDocuments: FC<{ documents: Page<KnowledgeBaseDocument> | undefined }> = ({
  documents,
}) => (
  <Section
    title="Knowledge"
    items={documents?.data.map(({ id, name, status }) => (
      <>
        <a href={`/knowledge/${id}`}>{name}</a> <Status value={status} />
      </>
    ))}
    none="This agent has no documents yet."
    more={
      <>
        {documents?.hasNextPage() && `${documents.total - documents.data.length} more. `}
        <a href="/knowledge">Add a document</a>
      </>
    }
  />
);

/** The latest conversations of the agent. */
export const AgentConversations: FC<{
  agentId: string;
  conversations: Page<Conversation> | undefined;
}> = ({ agentId, conversations }) => (
  <Section
    title="Latest conversations"
    items={conversations?.data.map(({ id, startedAt, durationSeconds, status }) => (
      <>
        <a href={`/conversations/${id}`}>
          <When at={startedAt} />
        </a>{' '}
        <Duration seconds={durationSeconds} /> <Status value={status} />
      </>
    ))}
    none="Nobody has talked with this agent yet."
    more={<a href={`/conversations?agentId=${agentId}`}>All conversations of this agent</a>}
  />
);

import type { Conversation } from '@voisnap/types';
import type { FC } from 'hono/jsx';
import { Duration } from '../../look/duration.js';
import { EmptyState } from '../../look/empty-state.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { Status } from '../../look/status.js';
import { Table } from '../../look/table.js';
import { When } from '../../look/when.js';

const columns = ['Began', 'Agent', 'With', 'Status', 'Outcome', 'Mood'];

const ConversationRow: FC<{ conversation: Conversation }> = ({ conversation }) => (
  <tr id={conversation.id}>
    <th scope="row">
      <a href={`/conversations/${conversation.id}`}>
        <When at={conversation.startedAt} />
      </a>
    </th>
    <td dir="auto">{conversation.agentName ?? conversation.agentId}</td>
    <td>{conversation.caller?.phoneNumber ?? nameToLabel(conversation.channel)}</td>
    <td>
      <Status value={conversation.status} />
      {typeof conversation.durationSeconds === 'number' && (
        <>
          {' '}
          <small>
            <Duration seconds={conversation.durationSeconds} />
          </small>
        </>
      )}
    </td>
    <td>{conversation.outcome ? <Status value={conversation.outcome} /> : '–'}</td>
    <td>{conversation.analysis?.sentiment ? nameToLabel(conversation.analysis.sentiment) : '–'}</td>
  </tr>
);

/** The conversations of one page of the list, or what to do when there are none. */
export const ConversationTable: FC<{
  conversations: readonly Conversation[];
  filtered: boolean;
}> = ({ conversations, filtered }) => {
  if (conversations.length > 0) {
    return (
      <Table label="Conversations" columns={columns}>
        {conversations.map((conversation) => (
          <ConversationRow conversation={conversation} />
        ))}
      </Table>
    );
  }
  return filtered ? (
    <EmptyState
      title="No conversation matches"
      action={{ href: '/conversations', text: 'Show all conversations' }}
    />
  ) : (
    <EmptyState title="No conversations yet" action={{ href: '/calls/new', text: 'Place a call' }}>
      Each call that is answered becomes a conversation, with its transcript and an analysis.
    </EmptyState>
  );
};

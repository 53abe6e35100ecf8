import type { Conversation, ConversationRecording, OutboundCall } from '@voisnap/types';
import type { Child, FC } from 'hono/jsx';
import { Duration, formatDuration } from '../../look/duration.js';
import { Facts } from '../../look/facts.js';
import { formatDollars } from '../../look/format-dollars.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { Status } from '../../look/status.js';
import { When } from '../../look/when.js';

/** The documentation names no address of a recording; the API may send one all the same. */
const Recording: FC<{ recording: ConversationRecording & { url?: unknown } }> = ({ recording }) => {
  if (recording.available !== true) return <>None</>;
  const { url, durationSeconds, format, expiresAt } = recording;
  const length = typeof durationSeconds === 'number' ? formatDuration(durationSeconds) : '';
  return (
    <>
      {typeof url === 'string' && url.startsWith('https://') ? (
        <a href={url}>Listen</a>
      ) : (
        'Available at Voisnap'
      )}{' '}
      {[length, format].filter(Boolean).join(', ')}
      {expiresAt && (
        <>
          {' '}
          until <When at={expiresAt} />
        </>
      )}
    </>
  );
};

/** What is known of a conversation. */
export const ConversationFacts: FC<{
  conversation: Conversation;
  call: OutboundCall | undefined;
}> = ({ conversation, call }) => {
  const { agentId, agentName, caller, cost, recording, metadata } = conversation;
  const own = Object.entries(metadata ?? {}).map(([name, value]): [string, Child] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return (
    <Facts
      items={[
        ['Status', <Status value={conversation.status} />],
        ['Agent', <a href={`/agents/${agentId}`}>{agentName ?? agentId}</a>],
        ['With', caller?.phoneNumber],
        ['Country', caller?.country],
        ['Channel', `${nameToLabel(conversation.channel)}, ${conversation.direction}`],
        ['Began', <When at={conversation.startedAt} precise />],
        ['Ended', <When at={conversation.endedAt} precise />],
        ['Length', <Duration seconds={conversation.durationSeconds} />],
        ['Cost', typeof cost?.totalUsd === 'number' && formatDollars(cost.totalUsd)],
        ['Recording', recording && <Recording recording={recording} />],
        ['Call', call && <a href={`/calls/${call.id}`}>The call and its steps</a>],
        ...own,
      ]}
    />
  );
};

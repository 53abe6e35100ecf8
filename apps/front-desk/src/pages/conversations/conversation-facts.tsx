import type { Conversation, ConversationRecording, OutboundCall } from '@voisnap/types';
import type { Child, FC } from 'hono/jsx';
import { callMarks } from '../../campaigns/call-marks.js';
import { Duration, formatDuration } from '../../look/duration.js';
import { Facts } from '../../look/facts.js';
import { formatDollars } from '../../look/format-dollars.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { Status } from '../../look/status.js';
import { When } from '../../look/when.js';
import { keyName } from '../call-key.js';

/** Metadata that the app adds to calls to find them again; people do not need it. */
const marks: ReadonlySet<string> = new Set([keyName, ...Object.values(callMarks)]);

type Fact = readonly [name: string, value: Child];

/** The documentation names no address of a recording; the API may send one all the same. */
const Recording: FC<{ recording: ConversationRecording & { url?: unknown } }> = ({ recording }) => {
  if (recording.available !== true) return <>None</>;
  const { url, durationSeconds, format, expiresAt } = recording;
  const length = typeof durationSeconds === 'number' ? formatDuration(durationSeconds) : '';
  const about = [length, format].filter(Boolean).join(', ');
  return (
    <>
      {typeof url === 'string' && url.startsWith('https://') ? (
        <a href={url}>Listen ({about})</a>
      ) : (
        `Voisnap keeps it (${about})`
      )}
      {expiresAt && (
        <>
          {' '}
          until <When at={expiresAt} />
        </>
      )}
    </>
  );
};

/** Status, agent, caller and length of a conversation. */
export const ConversationFacts: FC<{ conversation: Conversation }> = ({ conversation }) => {
  const { status, agentId, agentName, caller, durationSeconds } = conversation;
  return (
    <Facts
      items={[
        ['Status', <Status value={status} />],
        ['Agent', <a href={`/agents/${agentId}`}>{agentName ?? agentId}</a>],
        ['With', caller?.phoneNumber],
        ['Length', <Duration seconds={durationSeconds} />],
      ]}
    />
  );
};

/** Everything else that is known of a conversation; your own data at the end. */
export const ConversationDetails: FC<{
  conversation: Conversation;
  call: OutboundCall | undefined;
}> = ({ conversation, call }) => {
  const { channel, direction, caller, cost, recording, metadata } = conversation;
  const own = Object.entries(metadata ?? {})
    .filter(([name]) => !marks.has(name))
    .map(
      ([name, value]): Fact => [name, typeof value === 'string' ? value : JSON.stringify(value)],
    );
  const steps: Fact[] =
    call === undefined ? [] : [['Call', <a href={`/calls/${call.id}`}>The call and its steps</a>]];
  return (
    <Facts
      items={[
        ...steps,
        ['Channel', `${nameToLabel(channel)}, ${direction}`],
        ['Country', caller?.country],
        ['Began', <When at={conversation.startedAt} precise />],
        ['Ended', <When at={conversation.endedAt} precise />],
        ['Cost', typeof cost?.totalUsd === 'number' && formatDollars(cost.totalUsd)],
        ['Recording', recording && <Recording recording={recording} />],
        ...own,
      ]}
    />
  );
};

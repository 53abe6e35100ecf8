import type { OutboundCall } from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import { Facts } from '../../look/facts.js';
import { When } from '../../look/when.js';

/** The facts of a call that do not change. */
export const CallFacts: FC<{ call: OutboundCall; agentName: string | undefined }> = ({
  call,
  agentName,
}) => (
  <>
    <h2>Details</h2>
    <Facts
      items={[
        ['Agent', <a href={`/agents/${call.agentId}`}>{agentName ?? call.agentId}</a>],
        ['Called from', call.fromNumber],
        ['Placed', <When at={call.createdAt} precise />],
        ...(call.scheduledFor ? [['Scheduled for', <When at={call.scheduledFor} />] as const] : []),
        ['Id', <code>{call.id}</code>],
      ]}
    />
    {Object.keys(call.metadata ?? {}).length > 0 && (
      <details>
        <summary>Metadata</summary>
        <Facts items={Object.entries(call.metadata ?? {}).map(toFact)} />
      </details>
    )}
  </>
);

const toFact = ([name, value]: readonly [string, unknown]) =>
  [name, typeof value === 'string' ? value : JSON.stringify(value)] as const;

import type { FC } from 'hono/jsx';
import { Dialogue } from '../../look/dialogue.js';
import { Duration } from '../../look/duration.js';
import { Facts } from '../../look/facts.js';
import { formatDollars } from '../../look/format-dollars.js';
import { PostButton } from '../../look/post-button.js';
import { isCallOver } from '../../voisnap/is-call-over.js';
import { explainEnd } from '../explain-end.js';
import { canCancel } from './call-steps.js';
import { CallTimeline } from './call-timeline.js';
import type { CallState } from './read-call.js';

/** The live part of the page: steps, duration, transcript, the button to cancel. */
export const CallProgress: FC<{ state: CallState }> = ({ state }) => {
  const { call, conversation, turns } = state;
  const cost = conversation?.cost?.totalUsd;
  return (
    <>
      <CallTimeline call={call} />
      <Facts
        items={[
          ['Duration', <Duration seconds={readDuration(state)} />],
          ['End', call.endReason ? explainEnd(call.endReason) : undefined],
          ['Cost', typeof cost === 'number' && formatDollars(cost)],
          ...(call.retryCount ? [['Dialled again', `${call.retryCount} times`] as const] : []),
        ]}
      />
      {canCancel(call) && <PostButton action={`/calls/${call.id}/cancel`} text="Cancel the call" />}
      {conversation !== undefined && (
        <section aria-labelledby="transcript">
          <h2 id="transcript">{isCallOver(call) ? 'Transcript' : 'What is said'}</h2>
          {turns.length > 0 ? <Dialogue turns={turns} /> : <p>Nobody has said anything yet.</p>}
          <p>
            <a href={`/conversations/${conversation.id}`}>See the whole conversation</a>
          </p>
        </section>
      )}
    </>
  );
};

/** How long the call took; while it runs, how long it takes so far. */
const readDuration = ({ call, now }: CallState): number | undefined => {
  if (typeof call.durationSeconds === 'number') return call.durationSeconds;
  if (!call.connectedAt) return undefined;
  const end = call.endedAt ? Date.parse(call.endedAt) : now;
  return Math.max(0, (end - Date.parse(call.connectedAt)) / 1000);
};

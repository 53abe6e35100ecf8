import type { OutboundCall } from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import { nameToLabel } from '../../look/name-to-label.js';
import { Status } from '../../look/status.js';
import { When } from '../../look/when.js';
import { listSteps } from './call-steps.js';

const tones = { done: { tone: 'good' }, current: {}, ahead: { tone: 'neutral' } } as const;

/** The way of a call, step by step. */
export const CallTimeline: FC<{ call: OutboundCall }> = ({ call }) => (
  <>
    {/* The steps are many; who does not see them hears the one that the call has come to. */}
    <p class="spoken" role="status">
      {nameToLabel(call.status)}
    </p>
    <ol class="timeline" aria-label="Progress of the call">
      {listSteps(call).map(({ status, at, state }) => (
        <li id={`step-${status}`} aria-current={state === 'current' ? 'step' : undefined}>
          <Status value={status} {...tones[state]} />
          <small>{at && <StepTime at={at} day={call.createdAt} />}</small>
        </li>
      ))}
    </ol>
  </>
);

/** The time of a step; its date only where it is not that of the call. */
const StepTime: FC<{ at: string; day: string }> = ({ at, day }) => {
  // A time of the API that cannot be read is shown as it is.
  if ([at, day].some((time) => Number.isNaN(Date.parse(time)))) return <When at={at} />;
  const iso = new Date(at).toISOString();
  if (iso.slice(0, 10) !== new Date(day).toISOString().slice(0, 10)) return <When at={at} />;
  return <time datetime={iso}>{iso.slice(11, 19)} UTC</time>;
};

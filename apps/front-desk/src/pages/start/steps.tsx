import type { FC } from 'hono/jsx';
import type { Step } from './list-steps.js';

/** The steps: what is done, and the next one in front. */
export const Steps: FC<{ steps: readonly Step[] }> = ({ steps }) => {
  const next = steps.find(({ done }) => !done);
  return (
    <ol class="steps">
      {steps.map((step, place) => (
        <li class={step.done ? 'done' : undefined}>
          <span class="number" role="img" aria-label={step.done ? 'Done' : `Step ${place + 1}`}>
            {step.done ? <Tick /> : place + 1}
          </span>
          <div>
            <h2>{step.title}</h2>
            <p>{step.why}</p>
          </div>
          <a href={step.href} class={step === next ? 'button' : 'button secondary'}>
            {step.action}
          </a>
        </li>
      ))}
    </ol>
  );
};

/** Drawn, because not every font has this sign. */
const Tick: FC = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" fill="none" aria-hidden="true">
    <path d="M3 8.5 6.5 12 13 4.5" stroke="currentColor" stroke-width="2.5" />
  </svg>
);

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
            {step.done ? '✓' : place + 1}
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

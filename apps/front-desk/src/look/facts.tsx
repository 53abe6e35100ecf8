import type { Child, FC } from 'hono/jsx';

const isEmpty = (value: Child): boolean =>
  value === undefined || value === null || value === false || value === '';

/** Names and values, as a list of definitions; a value that is missing shows as a dash. */
export const Facts: FC<{ items: ReadonlyArray<readonly [name: string, value: Child]> }> = ({
  items,
}) => (
  <dl class="facts">
    {items.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{isEmpty(value) ? '–' : value}</dd>
      </div>
    ))}
  </dl>
);

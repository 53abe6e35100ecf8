import type { FC } from 'hono/jsx';

const short = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const exact = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'UTC',
});

/** A point in time, in UTC; a dash when there is none. */
export const When: FC<{
  at: string | number | Date | null | undefined;
  /** With the seconds. */
  precise?: boolean;
}> = ({ at, precise = false }) => {
  if (at === null || at === undefined) return <>–</>;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <>{String(at)}</>;
  return <time datetime={date.toISOString()}>{(precise ? exact : short).format(date)} UTC</time>;
};

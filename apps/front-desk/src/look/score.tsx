import type { FC } from 'hono/jsx';

/** A score from 0 to 1: a bar, and the number beside it. */
export const Score: FC<{ value: number | null | undefined; label: string }> = ({ value, label }) =>
  typeof value === 'number' && Number.isFinite(value) ? (
    <span class="score">
      <meter value={value} min={0} max={1} aria-label={label} /> {value.toFixed(2)}
    </span>
  ) : (
    <>–</>
  );

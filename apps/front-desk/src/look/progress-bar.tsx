import type { FC } from 'hono/jsx';

/** How far something has come: a bar, and the same in words. */
export const ProgressBar: FC<{ value: number; max: number; label: string }> = (props) => {
  const { max, label } = props;
  const value = Math.min(props.value, max);
  const percent = max > 0 ? Math.floor((100 * value) / max) : 0;
  return (
    <div class="progress">
      <progress value={value} max={Math.max(max, 1)} aria-label={label} />
      <small>
        {label}: {value.toLocaleString('en')} of {max.toLocaleString('en')} ({percent} %)
      </small>
    </div>
  );
};

import type { FC } from 'hono/jsx';

const tell = (number: number, unit: string): string => (number > 0 ? `${number} ${unit}` : '');

/** Says how long something took: '1 min 15 s'. From an hour on the seconds are left out. */
export const formatDuration = (seconds: number): string => {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const rest = hours > 0 ? 0 : whole % 60;
  const told = [tell(hours, 'h'), tell(minutes, 'min'), tell(rest, 's')];
  return told.filter(Boolean).join(' ') || '0 s';
};

/** A length of time; a dash when it is not known. */
export const Duration: FC<{ seconds: number | null | undefined }> = ({ seconds }) =>
  typeof seconds === 'number' && seconds >= 0 && Number.isFinite(seconds) ? (
    <time datetime={`PT${Math.round(seconds)}S`}>{formatDuration(seconds)}</time>
  ) : (
    <>–</>
  );

import type { FC } from 'hono/jsx';

/** Says how long something took: '1 min 15 s'. */
export const formatDuration = (seconds: number): string => {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor((whole % 3600) / 60),
    whole % 60,
  ];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
};

/** A length of time; a dash when it is not known. */
export const Duration: FC<{ seconds: number | null | undefined }> = ({ seconds }) =>
  typeof seconds === 'number' && seconds >= 0 && Number.isFinite(seconds) ? (
    <time datetime={`PT${Math.round(seconds)}S`}>{formatDuration(seconds)}</time>
  ) : (
    <>–</>
  );

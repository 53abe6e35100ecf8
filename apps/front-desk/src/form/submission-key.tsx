import { randomUUID } from 'node:crypto';
import type { FC } from 'hono/jsx';

/** Tells two posts of a form apart from one that was sent twice. @see submitOnce */
export const SubmissionKey: FC = () => (
  <input type="hidden" name="submission" value={randomUUID()} />
);

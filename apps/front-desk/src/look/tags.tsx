import type { FC } from 'hono/jsx';

/** Tags, as a list; a dash when there are none. */
export const Tags: FC<{ tags: readonly string[] | null | undefined }> = ({ tags }) =>
  tags === null || tags === undefined || tags.length === 0 ? (
    <>–</>
  ) : (
    <ul class="tags">
      {tags.map((tag) => (
        <li dir="auto">{tag}</li>
      ))}
    </ul>
  );

import type { FC } from 'hono/jsx';

/** A button that does something: a form of its own, because a link must change nothing. */
export const PostButton: FC<{
  action: string;
  text: string;
  /** Says what it acts on, where the text alone does not: 'Delete agent Anna'. */
  label?: string;
  kind?: 'primary' | 'secondary' | 'danger';
}> = ({ action, text, label, kind = 'secondary' }) => (
  <form class="inline" method="post" action={action}>
    <button type="submit" class={kind} aria-label={label}>
      {text}
    </button>
  </form>
);

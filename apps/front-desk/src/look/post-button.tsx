import type { FC } from 'hono/jsx';

/** A button that does something: a form of its own, because a link must change nothing. */
export const PostButton: FC<{
  action: string;
  text: string;
  /** Says what it acts on, where the text alone does not: 'Delete agent Anna'. */
  label?: string;
  kind?: 'primary' | 'secondary' | 'danger';
  /** Fields that are sent with it. */
  values?: Readonly<Record<string, string>>;
}> = ({ action, text, label, kind = 'secondary', values = {} }) => (
  <form class="inline" method="post" action={action}>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class={kind} aria-label={label}>
      {text}
    </button>
  </form>
);

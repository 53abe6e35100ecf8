import type { Child, FC } from 'hono/jsx';

/** Takes the place of an empty list: says that there is nothing yet, and what to do next. */
export const EmptyState: FC<{
  title: string;
  action?: { href: string; text: string };
  children?: Child;
}> = ({ title, action, children }) => (
  <div class="empty">
    <p>
      <strong>{title}</strong>
    </p>
    {children !== undefined && <p>{children}</p>}
    {action !== undefined && (
      <p>
        <a class="button" href={action.href}>
          {action.text}
        </a>
      </p>
    )}
  </div>
);

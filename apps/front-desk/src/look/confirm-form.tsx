import type { Child, FC } from 'hono/jsx';

/** Asks before something that cannot be undone. */
export const ConfirmForm: FC<{
  /** Text of the button: 'Delete the agent'. */
  submit: string;
  /** Address of the page that "Keep it" leads back to. */
  back: string;
  /** What the button does. */
  children: Child;
}> = ({ submit, back, children }) => (
  <form method="post">
    <p>{children}</p>
    <p class="actions">
      <button type="submit" class="danger">
        {submit}
      </button>
      <a href={back}>Keep it</a>
    </p>
  </form>
);

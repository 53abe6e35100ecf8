import type { Child, FC } from 'hono/jsx';
import type { FormState } from '../form/form-state.js';

/** Fields that most people leave as they are. They are open when one of them is wrong. */
export const More: FC<{
  title: string;
  form: FormState;
  names: readonly string[];
  children: Child;
}> = ({ title, form, names, children }) => (
  <details open={names.some((name) => form.errors[name] !== undefined)}>
    <summary>{title}</summary>
    {children}
  </details>
);

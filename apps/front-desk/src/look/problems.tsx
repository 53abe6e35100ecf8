import type { FC } from 'hono/jsx';
import type { FormState } from '../form/form-state.js';
import { nameToLabel } from './name-to-label.js';

/**
 * What is wrong with a form, at its top: a screen reader reads it at once, the keyboard starts there, and each line
 * leads to its field. Nothing for a form without mistakes.
 */
export const Problems: FC<{
  form: FormState;
  /** Labels of the fields, where they differ from the names. */
  labels?: Readonly<Record<string, string>>;
  /** For a search, which saves nothing: 'Please check the search.' */
  title?: string;
}> = ({ form, labels = {}, title = 'Please check the form. Nothing was saved.' }) => {
  const wrong = Object.entries(form.errors).filter(([, messages]) => messages.length > 0);
  if (wrong.length + form.problems.length === 0) return null;
  return (
    <div class="problems" role="alert" tabindex={-1} autofocus>
      {/* After a failure nobody knows whether something was saved. */}
      <strong>{form.status >= 500 ? 'This did not work.' : title}</strong>
      <ul>
        {form.problems.map((problem) => (
          <li>{problem}</li>
        ))}
        {wrong.map(([name, messages]) => (
          <li>
            <a href={`#${name}`}>{labels[name] ?? nameToLabel(name)}</a>: {messages.join(' ')}
          </li>
        ))}
      </ul>
    </div>
  );
};

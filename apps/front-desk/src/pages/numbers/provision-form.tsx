import type { FC } from 'hono/jsx';
import type { FormState } from '../../form/form-state.js';
import { SubmissionKey } from '../../form/submit-once.js';
import { Problems } from '../../look/problems.js';
import { type Options, SelectField } from '../../look/select-field.js';
import { TextField } from '../../look/text-field.js';

/** Asks whether to take a number, and says what it costs. */
export const ProvisionForm: FC<{ form: FormState; cost: string; agents: Options }> = ({
  form,
  cost,
  agents,
}) => (
  <form method="post" action="/numbers/new">
    <Problems form={form} />
    <SubmissionKey />
    <p>
      <strong>{cost}</strong>
    </p>
    {['phoneNumber', 'provider', 'country'].map((name) => (
      <input type="hidden" name={name} value={form.values[name] ?? ''} />
    ))}
    <TextField form={form} name="friendlyName" label="Name" hint="Such as: Main line." />
    <SelectField
      form={form}
      name="agentId"
      label="Agent that takes the calls"
      options={[['', 'None for now'], ...agents]}
    />
    <p class="actions">
      <button type="submit">Get {form.values.phoneNumber}</button>
      <a href="/numbers/search">Cancel</a>
    </p>
  </form>
);

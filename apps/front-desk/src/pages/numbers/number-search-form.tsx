import type { FC } from 'hono/jsx';
import type { FormState } from '../../form/form-state.js';
import { CheckField } from '../../look/check-field.js';
import { Problems } from '../../look/problems.js';
import { SelectField } from '../../look/select-field.js';
import { TextField } from '../../look/text-field.js';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** The countries that the form offers; the address may name any other. */
const countries = ['US', 'CA', 'GB', 'DE', 'FR', 'ES', 'IT', 'NL', 'AU', 'BR'].map(
  (code) => [code, names.of(code) ?? code] as const,
);

const uses = [
  ['', 'Anything'],
  ['voice', 'Calls'],
  ['voice,sms', 'Calls and texts'],
  ['voice,sms,mms', 'Calls, texts and pictures'],
] as const;

/** The search for numbers: a GET form, so that the result has an address of its own. */
export const NumberSearchForm: FC<{ form: FormState }> = ({ form }) => (
  <form method="get" action="/numbers/search">
    <Problems
      form={form}
      labels={{ contains: 'Digits in the number' }}
      title="Please check the search."
    />
    <SelectField form={form} name="country" label="Country" options={countries} required />
    <TextField
      form={form}
      name="areaCode"
      label="Area code"
      type="tel"
      hint="Such as 415 for San Francisco."
    />
    <TextField
      form={form}
      name="contains"
      label="Digits in the number"
      type="tel"
      hint="Such as the year of your company."
    />
    <SelectField form={form} name="capabilities" label="Can be used for" options={uses} />
    <CheckField form={form} name="tollFree" label="Free for the caller (toll-free)" />
    <p class="actions">
      <button type="submit">Search</button>
    </p>
  </form>
);

import type { FC } from 'hono/jsx';
import type { FormState } from '../../form/form-state.js';
import { SelectField } from '../../look/select-field.js';
import { TextField } from '../../look/text-field.js';
import { mockNumbers } from './mock-numbers.js';

const numberHint = 'With + and the country: +49 30 123456. Spaces and dashes do not matter.';

/** The number to call; with the mock also the people that it plays. */
export const WhoFields: FC<{ form: FormState; mock: boolean }> = ({ form, mock }) =>
  mock ? (
    <>
      <SelectField
        form={form}
        name="mockNumber"
        label="Who is called"
        required
        options={mockNumbers}
        hint="The built-in mock plays these people. Nobody is dialled."
      />
      <TextField
        form={form}
        name="toNumber"
        label="Or another number"
        type="tel"
        hint={numberHint}
      />
    </>
  ) : (
    <TextField form={form} name="toNumber" label="Number" type="tel" required hint={numberHint} />
  );

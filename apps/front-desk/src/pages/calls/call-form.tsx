import type { FC } from 'hono/jsx';
import type { FormState } from '../../form/form-state.js';
import { Problems } from '../../look/problems.js';
import { SelectField } from '../../look/select-field.js';
import { TextField } from '../../look/text-field.js';
import { When } from '../../look/when.js';
import type { CallChoices } from '../call-choices.js';
import { mockNumbers } from './mock-numbers.js';

const times = [
  ['now', 'Now'],
  ['5', 'In 5 minutes'],
  ['60', 'In an hour'],
  ['at', 'At the time below'],
] as const;

const retries = [
  ['0', 'No'],
  ['1', 'Once'],
  ['2', 'Twice'],
  ['3', 'Three times'],
] as const;

const labels = {
  key: 'This form',
  agentId: 'Agent',
  toNumber: 'Number',
  when: 'When',
  scheduledFor: 'Time',
  fromNumber: 'Call from',
  maxRetries: 'Dial again',
  retryDelayMinutes: 'Minutes between attempts',
};

/** The form that places a call. */
export const CallFormView: FC<{
  form: FormState;
  choices: CallChoices;
  /** The time of the API, in ms. */
  now: number;
  /** The app talks to the built-in mock, which dials nobody. */
  mock: boolean;
}> = ({ form, choices, now, mock }) => (
  <form method="post" action="/calls">
    <Problems form={form} labels={labels} />
    <input type="hidden" name="key" value={form.values.key} />
    <SelectField form={form} name="agentId" label="Agent" required options={choices.agents} />
    <WhoFields form={form} mock={mock} />
    <WhenFields form={form} now={now} />
    <details open={Object.keys(form.errors).some((name) => moreFields.includes(name))}>
      <summary>More settings</summary>
      <SelectField form={form} name="fromNumber" label="Call from" options={choices.numbers} />
      <SelectField
        form={form}
        name="maxRetries"
        label="Dial again when nobody answers"
        options={retries}
      />
      <TextField
        form={form}
        name="retryDelayMinutes"
        label="Minutes between attempts"
        type="number"
        min={1}
      />
    </details>
    <button type="submit">Place the call</button>
  </form>
);

const moreFields = ['fromNumber', 'maxRetries', 'retryDelayMinutes'];

const WhoFields: FC<{ form: FormState; mock: boolean }> = ({ form, mock }) =>
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

const numberHint = 'With + and the country: +49 30 123456. Spaces and dashes do not matter.';

const WhenFields: FC<{ form: FormState; now: number }> = ({ form, now }) => (
  <>
    <SelectField form={form} name="when" label="When" required options={times} />
    <TextField form={form} name="scheduledFor" label="Time (UTC)" type="datetime-local" />
    <p>
      <small>
        It is <When at={now} /> for Voisnap.
      </small>
    </p>
  </>
);

import type { FC } from 'hono/jsx';
import type { FormState } from '../../form/form-state.js';
import { More } from '../../look/more-fields.js';
import { Problems } from '../../look/problems.js';
import { SelectField } from '../../look/select-field.js';
import { TextField } from '../../look/text-field.js';
import { When } from '../../look/when.js';
import type { CallChoices } from '../call-choices.js';
import { WhoFields } from './who-fields.js';

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
    <More
      title="More settings"
      form={form}
      names={['fromNumber', 'maxRetries', 'retryDelayMinutes']}
    >
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
    </More>
    <button type="submit">Place the call</button>
  </form>
);

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

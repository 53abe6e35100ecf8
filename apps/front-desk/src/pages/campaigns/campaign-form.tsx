import type { FC } from 'hono/jsx';
import type { FormState } from '../../form/form-state.js';
import { SubmissionKey } from '../../form/submit-once.js';
import { Problems } from '../../look/problems.js';
import { SelectField } from '../../look/select-field.js';
import { TextArea } from '../../look/text-area.js';
import { TextField } from '../../look/text-field.js';
import type { CallChoices } from '../call-choices.js';
import { WrongLines } from './wrong-lines.js';

/** A form about a campaign, and what is wrong with the lines of its file. */
export interface CampaignFormState extends FormState {
  readonly lineProblems?: readonly string[];
}

const labels = {
  name: 'Name',
  agentId: 'Agent',
  fromNumber: 'Call from',
  people: 'Who is called',
  file: 'CSV file',
};

/** The form for a new campaign. */
export const CampaignForm: FC<{ form: CampaignFormState; choices: CallChoices }> = ({
  form,
  choices,
}) => (
  <form method="post" action="/campaigns" enctype="multipart/form-data">
    <Problems form={form} labels={labels} />
    <SubmissionKey />
    <TextField form={form} name="name" label="Name" required maxlength={200} />
    <SelectField form={form} name="agentId" label="Agent" required options={choices.agents} />
    <SelectField form={form} name="fromNumber" label="Call from" options={choices.numbers} />
    <PeopleFields form={form} />
    <p>
      <small>Nobody is called yet. The next page shows who would be.</small>
    </p>
    <div class="actions">
      {/* The first button is the one that Enter presses in a field. */}
      <button type="submit">Check the list</button>
      <button type="submit" name="fill" value="example" class="secondary" formnovalidate>
        Fill in an example
      </button>
      <a href="/campaigns/example.csv" download="example.csv">
        Download the example
      </a>
    </div>
  </form>
);

const PeopleFields: FC<{ form: CampaignFormState }> = ({ form }) => (
  <fieldset>
    <legend>Who is called</legend>
    <p id="people-format">
      The first line names the columns. One is <code>phone</code> or <code>number</code>, with + and
      the country code. All others, such as <code>name</code>, are sent with the call.
    </p>
    <div class="field">
      <label for="file">
        CSV file<span class="optional"> (optional)</span>
      </label>
      <input
        id="file"
        name="file"
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-describedby="people-format file-hint"
      />
      <small id="file-hint">
        At most 50,000 people. If you choose a file, the field below is ignored.
      </small>
    </div>
    <WrongLines problems={form.lineProblems ?? []} />
    <TextArea form={form} name="people" label="Or paste the lines" rows={8} />
  </fieldset>
);

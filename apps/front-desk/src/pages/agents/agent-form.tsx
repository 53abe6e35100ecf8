import type { Child, FC } from 'hono/jsx';
import type { FormState } from '../../form/form-state.js';
import { SubmissionKey } from '../../form/submit-once.js';
import { Problems } from '../../look/problems.js';
import { SelectField } from '../../look/select-field.js';
import { TextArea } from '../../look/text-area.js';
import { TextField } from '../../look/text-field.js';
import { Calls, Character, Voice } from './agent-form-details.js';
import { languages } from './languages.js';

const Basics: FC<{ form: FormState }> = ({ form }) => (
  <>
    <TextField form={form} name="name" label="Name" required hint="Callers do not hear it." />
    <TextField
      form={form}
      name="firstMessage"
      label="First message"
      hint="The agent opens the call with it."
    />
    <TextArea
      form={form}
      name="systemPromptTemplate"
      label="Instructions"
      rows={6}
      hint="What the agent should do, know and avoid."
    />
    <SelectField
      form={form}
      name="transcription.language"
      label="Language"
      options={[['', 'As the API chooses'], ...languages]}
    />
  </>
);

/** Labels that differ from the API's names. */
const labels = {
  systemPromptTemplate: 'Instructions',
  maxDurationSeconds: 'Longest call',
  maxIdleTimeSeconds: 'Longest silence',
  endCallPhrases: 'Phrases that end the call',
};

/** The form of an agent, new or not. What matters first stands first; a name is enough. */
export const AgentForm: FC<{
  form: FormState;
  submit: string;
  cancel: string;
  children?: Child;
}> = ({ form, submit, cancel, children }) => (
  <form method="post">
    <Problems form={form} labels={labels} />
    <SubmissionKey />
    {children}
    <Basics form={form} />
    <Voice form={form} />
    <Calls form={form} />
    <Character form={form} />
    <p class="actions">
      <button type="submit">{submit}</button>
      <a href={cancel}>Cancel</a>
    </p>
  </form>
);

import type { FC } from 'hono/jsx';
import type { FormState } from '../../form/form-state.js';
import { CheckField } from '../../look/check-field.js';
import { More } from '../../look/more-fields.js';
import { TextArea } from '../../look/text-area.js';
import { TextField } from '../../look/text-field.js';

/** How the agent sounds. */
export const Voice: FC<{ form: FormState }> = ({ form }) => (
  <More title="Voice" form={form} names={['voice.voiceId', 'voice.speed', 'voice.stability']}>
    <TextField
      form={form}
      name="voice.voiceId"
      label="Voice id"
      hint="Empty: the API's own voice."
    />
    <TextField
      form={form}
      name="voice.speed"
      label="Speed"
      type="number"
      step="any"
      hint="1 is normal; 1.1 is a little faster."
    />
    <TextField
      form={form}
      name="voice.stability"
      label="Stability"
      type="number"
      step="any"
      hint="From 0 (lively) to 1 (even)."
    />
  </More>
);

/** How calls begin, go on and end. */
export const Calls: FC<{ form: FormState }> = ({ form }) => (
  <More
    title="Calls"
    form={form}
    names={['maxDurationSeconds', 'maxIdleTimeSeconds', 'endCallPhrases', 'aiDisclosureMessage']}
  >
    <TextField
      form={form}
      name="maxDurationSeconds"
      label="Longest call, in seconds"
      type="number"
      hint="600 seconds are 10 minutes."
    />
    <TextField
      form={form}
      name="maxIdleTimeSeconds"
      label="Longest silence, in seconds"
      type="number"
      hint="The agent ends the call after it."
    />
    <TextArea
      form={form}
      name="endCallPhrases"
      label="Phrases that end the call"
      hint="One per line."
    />
    <TextField form={form} name="aiDisclosureMessage" label="How the agent says that it is an AI" />
    <CheckField form={form} name="recording.enabled" label="Record the calls" />
    <CheckField form={form} name="dtmfEnabled" label="Understand keys pressed on the phone" />
  </More>
);

/** The agent's character and its model. */
export const Character: FC<{ form: FormState }> = ({ form }) => (
  <More
    title="Character and model"
    form={form}
    names={['description', 'persona.role', 'persona.personality', 'llm.model', 'llm.temperature']}
  >
    <TextField form={form} name="description" label="Description" hint="For your team." />
    <TextField form={form} name="persona.role" label="Role" hint="Such as: receptionist." />
    <TextField
      form={form}
      name="persona.personality"
      label="Personality"
      hint="Such as: calm and friendly."
    />
    <TextField
      form={form}
      name="llm.model"
      label="Language model"
      hint="Empty: the API's own choice."
    />
    <TextField
      form={form}
      name="llm.temperature"
      label="Temperature"
      type="number"
      step="any"
      hint="Low is predictable, high is varied."
    />
  </More>
);

import type { Conversation } from '@voisnap/types';
import { KNOWN_OUTCOMES } from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import { emptyForm, type FormState } from '../../form/form-state.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { Problems } from '../../look/problems.js';
import { SelectField } from '../../look/select-field.js';
import { Tags } from '../../look/tags.js';
import { TextField } from '../../look/text-field.js';

const outcomes = KNOWN_OUTCOMES.map((outcome) => [outcome, nameToLabel(outcome)] as const);

/** The forms of a conversation, as they were posted. */
export interface ConversationForms {
  readonly tags?: FormState;
  readonly outcome?: FormState;
}

/** Adds tags. The API cannot remove them. */
export const TagForm: FC<{ conversation: Conversation; form: FormState | undefined }> = ({
  conversation,
  form = emptyForm(),
}) => (
  <article>
    <form method="post" action={`/conversations/${conversation.id}/tags`}>
      <h2>Tags</h2>
      <Problems form={form} />
      {conversation.tags.length > 0 && <Tags tags={conversation.tags} />}
      <TextField
        form={form}
        name="tags"
        label="Add tags"
        required
        hint="With commas between. Tags stay: the API cannot remove them."
      />
      <p class="actions">
        <button type="submit" class="secondary">
          Add
        </button>
      </p>
    </form>
  </article>
);

/** Sets the outcome of a conversation. */
export const OutcomeForm: FC<{ conversation: Conversation; form: FormState | undefined }> = ({
  conversation,
  form = emptyForm({ outcome: conversation.outcome ?? '' }),
}) => (
  <article>
    <form method="post" action={`/conversations/${conversation.id}/outcome`}>
      <h2>Outcome</h2>
      <Problems form={form} />
      <SelectField
        form={form}
        name="outcome"
        label="Outcome"
        required
        options={[['', 'Choose an outcome'], ...outcomes]}
      />
      <TextField form={form} name="notes" label="Note for your team" />
      <p class="actions">
        <button type="submit" class="secondary">
          Set
        </button>
      </p>
    </form>
  </article>
);

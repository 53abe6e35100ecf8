import type { FC } from 'hono/jsx';
import type { FormState } from '../../form/form-state.js';
import { Problems } from '../../look/problems.js';
import { type Options, SelectField } from '../../look/select-field.js';

/** Chooses the agent that takes the calls to a number. The API can replace the agent, but not take it away. */
export const AssignForm: FC<{
  form: FormState;
  agents: Options;
  current: { id: string; name?: string | null | undefined } | undefined;
}> = ({ form, agents, current }) => (
  <form method="post">
    <h2>Agent</h2>
    <Problems form={form} />
    <p>
      {current === undefined ? (
        'Nobody takes the calls to this number yet.'
      ) : (
        <>
          <a href={`/agents/${current.id}`}>{current.name ?? current.id}</a> takes the calls.
        </>
      )}
    </p>
    {agents.length === 0 ? (
      <p>
        <a href="/agents/new">Create an agent</a> first.
      </p>
    ) : (
      <>
        <SelectField
          form={form}
          name="agentId"
          label="Agent that takes the calls"
          required
          options={[['', 'Choose an agent'], ...agents]}
        />
        <p class="actions">
          <button type="submit">Assign</button>
        </p>
      </>
    )}
  </form>
);

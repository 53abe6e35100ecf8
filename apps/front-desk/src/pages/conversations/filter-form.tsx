import {
  KNOWN_CHANNELS,
  KNOWN_CONVERSATION_STATUSES,
  KNOWN_DIRECTIONS,
  KNOWN_OUTCOMES,
} from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import type { FormState } from '../../form/form-state.js';
import { nameToLabel } from '../../look/name-to-label.js';
import { Problems } from '../../look/problems.js';
import { type Options, SelectField } from '../../look/select-field.js';
import { TextField } from '../../look/text-field.js';

const orAll = (options: Options): Options => [['', 'All'], ...options];

const toOptions = (values: readonly string[]): Options =>
  orAll(values.map((value) => [value, nameToLabel(value)] as const));

const statuses = toOptions(KNOWN_CONVERSATION_STATUSES);
const outcomes = toOptions(KNOWN_OUTCOMES);
const channels = toOptions(KNOWN_CHANNELS);
const directions = toOptions(KNOWN_DIRECTIONS);

const labels = {
  dateFrom: 'First day',
  dateTo: 'Last day',
  minDuration: 'At least so many seconds',
};

const rare = ['channel', 'direction', 'dateFrom', 'dateTo', 'tags', 'minDuration'];

/** Narrows the list of conversations. A GET form, so that the result has an address of its own. */
export const FilterForm: FC<{ form: FormState; agents: Options }> = ({ form, agents }) => (
  <search>
    <form class="search" method="get" action="/conversations">
      <Problems form={form} labels={labels} title="Please check the filters." />
      <SelectField form={form} name="agentId" label="Agent" options={orAll(agents)} />
      <SelectField form={form} name="status" label="Status" options={statuses} />
      <SelectField form={form} name="outcome" label="Outcome" options={outcomes} />
      <details open={rare.some((name) => form.values[name] || form.errors[name])}>
        <summary>More filters</summary>
        <div class="more">
          <SelectField form={form} name="channel" label="Channel" options={channels} />
          <SelectField form={form} name="direction" label="Direction" options={directions} />
          <TextField form={form} name="dateFrom" label="First day" type="date" />
          <TextField form={form} name="dateTo" label="Last day" type="date" />
          <TextField
            form={form}
            name="tags"
            label="Tags"
            hint="All of them, with commas between."
          />
          <TextField
            form={form}
            name="minDuration"
            label="At least so many seconds"
            type="number"
          />
        </div>
      </details>
      <button type="submit" class="secondary">
        Show
      </button>
      {Object.values(form.values).some((value) => value !== '') && (
        <a href="/conversations">Show all</a>
      )}
    </form>
  </search>
);

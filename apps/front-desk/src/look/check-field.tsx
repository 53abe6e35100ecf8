import type { FC } from 'hono/jsx';
import { controlAttributes, FieldNotes, type FieldProps } from './field.js';

/** A box to tick. It is ticked when it has a value: browsers send `on`, or nothing. */
export const CheckField: FC<FieldProps> = (props) => (
  <div class="field check">
    <label>
      <input
        {...controlAttributes(props)}
        type="checkbox"
        checked={(props.form.values[props.name] ?? '') !== ''}
      />
      {props.label}
    </label>
    <FieldNotes {...props} />
  </div>
);

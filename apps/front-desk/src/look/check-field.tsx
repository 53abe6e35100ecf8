import type { FC } from 'hono/jsx';
import { controlAttributes, FieldNotes, type FieldProps } from './field.js';

/** A box to tick. It is ticked when its value is `on`, which is what a browser sends; `true` counts too. */
export const CheckField: FC<FieldProps> = (props) => (
  <div class="field check">
    <label>
      <input
        {...controlAttributes(props)}
        type="checkbox"
        checked={['on', 'true'].includes(props.form.values[props.name] ?? '')}
      />
      {props.label}
    </label>
    <FieldNotes {...props} />
  </div>
);

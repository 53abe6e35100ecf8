import type { FC } from 'hono/jsx';
import { controlAttributes, Field, type FieldProps } from './field.js';

/** A field of one line. */
export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'tel' | 'number' | 'datetime-local' | 'date';
  readonly maxlength?: number | undefined;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly step?: number | 'any' | undefined;
}

/** A field of one line, with what was typed and what is wrong with it. */
export const TextField: FC<TextFieldProps> = (props) => (
  <Field {...props}>
    <input
      {...controlAttributes(props)}
      type={props.type ?? 'text'}
      value={props.form.values[props.name] ?? ''}
      autocomplete="off"
      maxlength={props.maxlength}
      min={props.min}
      max={props.max}
      step={props.step}
      dir={props.type === undefined || props.type === 'text' ? 'auto' : undefined}
    />
  </Field>
);

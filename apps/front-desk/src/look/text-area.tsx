import type { FC } from 'hono/jsx';
import { controlAttributes, Field, type FieldProps } from './field.js';

/** A field of several lines. */
export interface TextAreaProps extends FieldProps {
  readonly rows?: number;
  readonly placeholder?: string | undefined;
  readonly maxlength?: number | undefined;
}

/** A field of several lines, with what was typed and what is wrong with it. */
export const TextArea: FC<TextAreaProps> = (props) => (
  <Field {...props}>
    <textarea
      {...controlAttributes(props)}
      rows={props.rows ?? 4}
      placeholder={props.placeholder}
      maxlength={props.maxlength}
      dir="auto"
    >
      {/* A browser drops the first line break after the tag. */}
      {`\n${props.form.values[props.name] ?? ''}`}
    </textarea>
  </Field>
);

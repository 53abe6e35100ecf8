import type { FC } from 'hono/jsx';
import { controlAttributes, Field, type FieldProps } from './field.js';

/** A field of several lines. */
export interface TextAreaProps extends FieldProps {
  readonly rows?: number;
}

/** A field of several lines, with what was typed and what is wrong with it. */
export const TextArea: FC<TextAreaProps> = (props) => (
  <Field {...props}>
    <textarea {...controlAttributes(props)} rows={props.rows ?? 4} dir="auto">
      {/* A browser drops the first line break after the tag. */}
      {`\n${props.form.values[props.name] ?? ''}`}
    </textarea>
  </Field>
);

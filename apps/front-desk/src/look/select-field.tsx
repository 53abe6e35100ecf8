import type { FC } from 'hono/jsx';
import { controlAttributes, Field, type FieldProps } from './field.js';

/** The choices of a list: what is sent, and what people read. */
export type Options = ReadonlyArray<readonly [value: string, text: string]>;

/** A list to choose one from. */
export interface SelectFieldProps extends FieldProps {
  readonly options: Options;
}

/** The `<option>`s; a value that is not among them is kept as one of its own. */
export const OptionList: FC<{ options: Options; value: string }> = ({ options, value }) => {
  const known = value === '' || options.some(([each]) => each === value);
  return (
    <>
      {(known ? options : [...options, [value, value] as const]).map(([each, text]) => (
        <option value={each} selected={each === value}>
          {text}
        </option>
      ))}
    </>
  );
};

/** A list to choose one from, with what was chosen and what is wrong with it. */
export const SelectField: FC<SelectFieldProps> = (props) => (
  <Field {...props}>
    <select {...controlAttributes(props)}>
      <OptionList options={props.options} value={props.form.values[props.name] ?? ''} />
    </select>
  </Field>
);

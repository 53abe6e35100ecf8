import type { Child, FC } from 'hono/jsx';
import type { FormState } from '../form/form-state.js';

/** Props of every field. */
export interface FieldProps {
  readonly form: FormState;
  /** Name of the field, as the API calls it: `voice.voiceId`. */
  readonly name: string;
  readonly label: string;
  /** One sentence that helps to fill it in. */
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
}

/** The attributes that tie a control to its label, its hint and its errors. */
export interface ControlAttributes {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** @see ControlAttributes */
export const controlAttributes = (props: FieldProps): ControlAttributes => {
  const { form, name, hint, required = false } = props;
  const wrong = (form.errors[name]?.length ?? 0) > 0;
  const described = [wrong ? `${name}-error` : '', hint === undefined ? '' : `${name}-hint`];
  return {
    id: name,
    name,
    required,
    'aria-invalid': wrong ? 'true' : undefined,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
  };
};

/** The hint and the errors of a field. */
export const FieldNotes: FC<FieldProps> = ({ form, name, hint }) => {
  const errors = form.errors[name] ?? [];
  return (
    <>
      {errors.length > 0 && (
        <small id={`${name}-error`} class="error">
          {errors.join(' ')}
        </small>
      )}
      {hint !== undefined && <small id={`${name}-hint`}>{hint}</small>}
    </>
  );
};

/** A control with its label above, its errors and its hint below. */
export const Field: FC<FieldProps & { children: Child }> = ({ children, ...props }) => (
  <div class="field">
    <label for={props.name}>
      {props.label}
      {props.required === true ? '' : <span class="optional"> (optional)</span>}
    </label>
    {children}
    <FieldNotes {...props} />
  </div>
);

/** What a form shows: what was typed, and what is wrong with it. */
export interface FormState {
  /** What was typed, by name of the field. */
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong, by name of the field. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  /** What is wrong with the whole form, or with what has no field here. */
  readonly problems: readonly string[];
}

/** A form that nobody has posted yet. */
export const emptyForm = (values: Readonly<Record<string, string>> = {}): FormState => ({
  values,
  errors: {},
  problems: [],
});

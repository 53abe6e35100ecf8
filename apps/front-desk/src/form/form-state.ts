import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What a form shows: what was typed, and what is wrong with it. */
export interface FormState {
  /** What was typed, by name of the field. */
  readonly values: Readonly<Record<string, string>>;
  /** The problems, by name of the field. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  /** Problems of the whole form, or of values that have no field here. */
  readonly problems: readonly string[];
  /** Status of the page that shows it: 200 for a new form, 422 for one with mistakes. */
  readonly status: ContentfulStatusCode;
}

/** A form that nobody has posted yet. */
export const emptyForm = (values: Readonly<Record<string, string>> = {}): FormState => ({
  values,
  errors: {},
  problems: [],
  status: 200,
});

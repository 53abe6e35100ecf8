/** The form values of an existing object: `{ voice: { speed: 1 } }` becomes `voice.speed: '1'`. */
export const toFormValues = (value: unknown, name = ''): Record<string, string> => {
  if (value === undefined || value === null) return {};
  if (typeof value === 'boolean') return { [name]: value ? 'on' : '' };
  if (Array.isArray(value)) return { [name]: value.map(String).join('\n') };
  if (typeof value !== 'object') return { [name]: String(value) };
  const fields = Object.entries(value).map(([key, each]) =>
    toFormValues(each, name === '' ? key : `${name}.${key}`),
  );
  return Object.assign({}, ...fields) as Record<string, string>;
};

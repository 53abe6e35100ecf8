/** What a call's metadata say about the person who is called, and about the matter. */
export interface CallContext {
  /** `Dana` from `{ customerName: 'Dana' }`, if there is one. */
  readonly callee: string | undefined;
  /** The value that names the matter: `ord_77` from `{ orderId: 'ord_77' }`, if there is one. */
  readonly reference: string | undefined;
}

type Metadata = Readonly<Record<string, unknown>>;

const namesPerson = /^(?:(?:customer|first|full|contact|patient|lead|caller)_?)?name$/i;
const namesMatter = /(?:id|number|reference|ref|order|invoice|appointment|ticket|case)$/i;

const find = (metadata: Metadata, key: RegExp): string | undefined => {
  const entry = Object.entries(metadata).find(
    ([name, value]) => key.test(name) && ['string', 'number'].includes(typeof value),
  );
  return entry && String(entry[1]);
};

/** Looks in free-form metadata for what a dialogue can use. */
export const readMetadata = (metadata: Metadata): CallContext => ({
  callee: find(metadata, namesPerson),
  reference: find(metadata, namesMatter),
});

/** Puts the metadata's values in place of `{{name}}` in a text; what they do not hold stays. */
export const fillTemplate = (template: string, metadata: Metadata): string =>
  template.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => {
    const value = Object.hasOwn(metadata, name) ? metadata[name] : undefined;
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : whole;
  });

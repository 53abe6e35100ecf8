/** The name and the reference that a call's metadata contain. */
export interface CallContext {
  /** Name of the other person: `Dana` from `{ customerName: 'Dana' }`. */
  readonly callee: string | undefined;
  /** What the call refers to: `ord_77` from `{ orderId: 'ord_77' }`. */
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

/** Finds in free-form metadata the values that a dialogue mentions. */
export const readMetadata = (metadata: Metadata): CallContext => ({
  callee: find(metadata, namesPerson),
  reference: find(metadata, namesMatter),
});

/** Replaces each `{{name}}` in a text by the metadata's value. Unknown names stay as they are. */
export const fillTemplate = (template: string, metadata: Metadata): string =>
  template.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => {
    const value = Object.hasOwn(metadata, name) ? metadata[name] : undefined;
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : whole;
  });

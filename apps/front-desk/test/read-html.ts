import { parseHTML } from 'linkedom';

/** What tests ask an element of a page. */
export interface PageElement {
  readonly id: string;
  readonly className: string;
  readonly textContent: string;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Reads JSX or markup as a browser does. */
export const readHtml = async (markup: {
  toString(): string | Promise<string>;
}): Promise<PageElement> => {
  const { document } = parseHTML(`<html><body>${await markup.toString()}</body></html>`);
  return document.body as PageElement;
};

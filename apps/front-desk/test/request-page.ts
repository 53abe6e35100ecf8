import { parseHTML } from 'linkedom';
import type { Desk } from '../src/desk.js';
import { createApp } from '../src/server/create-app.js';

/** An element of a page. */
interface PageElement {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

/** A page as a browser without scripts gets it. */
interface RequestedPage {
  readonly status: number;
  readonly html: string;
  /** What people read in the content, without the navigation. */
  readonly text: string;
  /** Where a redirect leads. */
  readonly location: string | null;
  find(selector: string): PageElement | null;
  findAll(selector: string): PageElement[];
  /** What a field shows: what was typed into it. */
  valueOf(name: string): string | null;
  /** What a browser would post if nobody changed the form. */
  fields(): Record<string, string>;
}

/** Fields of a form; several values of one name as a list. */
export type PostedFields = Readonly<Record<string, string | readonly string[]>>;

/** What a test does with the app: look at pages, and post forms. */
export interface PageRequests {
  get(path: string): Promise<RequestedPage>;
  /** Posts a form, as the browser would: from the app's own page. */
  post(path: string, fields?: PostedFields): Promise<RequestedPage>;
}

interface Root {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const readPage = async (response: Response): Promise<RequestedPage> => {
  const html = await response.text();
  const document = parseHTML(html === '' ? '<main></main>' : html).document as unknown as Root;
  const find = (selector: string) => document.querySelector(selector);
  const findValue = (name: string) =>
    find(`textarea[name="${name}"]`)?.textContent.trim() ??
    find(`select[name="${name}"] option[selected]`)?.getAttribute('value') ??
    find(`input[name="${name}"]`)?.getAttribute('value') ??
    null;
  const isPosted = (element: PageElement) =>
    element.getAttribute('type') !== 'checkbox' || element.hasAttribute('checked');
  return {
    status: response.status,
    html,
    text: (find('main')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    location: response.headers.get('location'),
    find,
    findAll: (selector) => [...document.querySelectorAll(selector)],
    valueOf: findValue,
    fields: () =>
      Object.fromEntries(
        [...document.querySelectorAll('main [name]')].filter(isPosted).map((element) => {
          const name = element.getAttribute('name') ?? '';
          return [
            name,
            findValue(name) ?? (element.getAttribute('type') === 'checkbox' ? 'on' : ''),
          ];
        }),
      ),
  };
};

/** Requests pages of the app, without a port. */
export const requestPages = (desk: Desk): PageRequests => {
  const app = createApp(desk);
  return {
    get: async (path) => readPage(await app.request(path)),
    post: async (path, fields = {}) => {
      const values = Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((each): [string, string] => [name, each]),
      );
      const headers = { origin: 'http://localhost' };
      const body = new URLSearchParams(values);
      return readPage(await app.request(path, { method: 'POST', body, headers }));
    },
  };
};

import type { IncomingHttpHeaders } from 'node:http';
import { isLoopbackName } from '../../shared/is-loopback-name.js';
import { showValue } from '../../shared/show-value.js';

/** Which pages in browsers may call a server. Programs always may. */
export interface PageAccessOptions {
  /**
   * Origins whose pages may call the API and control, such as `https://app.example.com`; `*` for all.
   * Default: pages of this machine may call the API, and no page may call control.
   */
  readonly allowOrigins?: readonly string[] | undefined;
  /** Host names of this server, beside those of this machine. Default: none. */
  readonly allowHosts?: readonly string[] | undefined;
}

/** The options, and the address of the server. */
export interface PageAccessSettings extends PageAccessOptions {
  /** Where the server listens. */
  readonly host: string;
}

const originPattern = /^[a-z][a-z\d+.-]*:\/\/[^\s/?#]+$/i;

/**
 * Keeps web pages away from a server that runs for a long time at a known port: they could control it, and
 * send requests to this machine through its webhooks.
 */
export class PageAccess {
  readonly #origins: ReadonlySet<string>;
  readonly #hosts: ReadonlySet<string>;
  readonly #isLocal: boolean;

  /** @throws TypeError when an origin is invalid. */
  constructor({ allowOrigins = [], allowHosts = [], host }: PageAccessSettings) {
    for (const origin of allowOrigins) requireOrigin(origin);
    this.#origins = new Set(allowOrigins.map((origin) => origin.toLowerCase()));
    this.#hosts = new Set(allowHosts.map((name) => name.toLowerCase()));
    this.#isLocal = isLoopbackName(host);
  }

  /** Whether pages of an origin may call control. */
  allows(origin: string): boolean {
    return this.#origins.has('*') || this.#origins.has(origin.toLowerCase());
  }

  /** Why a request may not call the API; `undefined` if it may. */
  findApiRefusal({ origin }: IncomingHttpHeaders): string | undefined {
    if (origin === undefined || this.allows(origin) || isOfThisMachine(origin)) return undefined;
    return `Pages of ${showValue(origin)} may not call this mock. To allow them: voisnap-mock serve --allow-origin ${nameOption(origin)}.`;
  }

  /** Why a request may not call control; `undefined` if it may. */
  findControlRefusal(headers: IncomingHttpHeaders): string | undefined {
    return this.#findPageRefusal(headers) ?? this.#findHostRefusal(headers);
  }

  #findPageRefusal({ origin, host, ...headers }: IncomingHttpHeaders): string | undefined {
    if (origin !== undefined) {
      if (this.allows(origin) || isOwnPage(origin, host)) return undefined;
      return `Pages of ${showValue(origin)} may not control this mock. To allow them: voisnap-mock serve --allow-origin ${nameOption(origin)}.`;
    }
    // W3C Fetch Metadata: `none` is an address that a person typed. Following a link is harmless.
    const { 'sec-fetch-site': site = 'none', 'sec-fetch-mode': mode } = headers;
    if (site === 'none' || site === 'same-origin' || mode === 'navigate') return undefined;
    return 'Pages of another site may not control this mock.';
  }

  /** DNS rebinding: a foreign host name that resolves to this machine would make a web page look local. */
  #findHostRefusal({ host }: IncomingHttpHeaders): string | undefined {
    if (!this.#isLocal || host === undefined) return undefined;
    const name = host.replace(/:\d+$/, '').toLowerCase();
    if (isLoopbackName(name) || this.#hosts.has(name)) return undefined;
    return `${showValue(name)} is not a name of this machine. To control the mock by that name: voisnap-mock serve --allow-host ${isPlain(name) ? name : '<name>'}.`;
  }
}

function requireOrigin(origin: string): void {
  if (origin === '*' || origin === 'null' || originPattern.test(origin)) return;
  throw new TypeError(
    `${showValue(origin)} is not an origin. Give a scheme and host, such as http://localhost:3000, or * for every page.`,
  );
}

// What a page chose is printed as part of a command only where no shell reads more into it.
const isPlain = (text: string): boolean => /^[\w.:/-]+$/.test(text);

const nameOption = (origin: string): string =>
  originPattern.test(origin) && isPlain(origin) ? origin : '<origin>';

const isOfThisMachine = (origin: string): boolean =>
  isLoopbackName(/^[a-z][a-z\d+.-]*:\/\/(.+?)(?::\d+)?$/i.exec(origin)?.[1] ?? '');

const isOwnPage = (origin: string, host: string | undefined): boolean =>
  origin.toLowerCase() === `http://${host?.toLowerCase()}` && isOfThisMachine(origin);

// What samples use of platforms whose own types are not installed.
declare module 'cloudflare:workers' {
  export const env: Readonly<Record<'VOISNAP_API_KEY' | 'VOISNAP_WEBHOOK_SECRET', string>>;
}

declare module 'next/server' {
  export function after(work: Promise<unknown> | (() => unknown)): void;
}

declare namespace Deno {
  function serve(
    options: { readonly port?: number },
    handler: (request: Request) => Response | Promise<Response>,
  ): unknown;
}

declare namespace Bun {
  type Serve = (request: Request) => Response | Promise<Response>;
  function serve(options: {
    readonly port?: number;
    readonly routes?: Readonly<Record<string, Serve | { readonly POST?: Serve }>>;
    readonly fetch?: Serve;
  }): unknown;
}

declare module '@sentry/node' {
  interface Scope {
    setFingerprint(fingerprint: string[]): this;
    setTags(tags: Readonly<Record<string, string | number | boolean | null | undefined>>): this;
    setContext(name: string, context: Readonly<Record<string, unknown>> | null): this;
  }
  export function init(options: { readonly dsn?: string | undefined }): unknown;
  export function withScope(work: (scope: Scope) => void): void;
  export function captureException(error: unknown): string;
}

import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { Navigation } from './navigation.js';

/** The frame of a page. */
export interface PageProps {
  readonly title: string;
  /** Path of the request: it marks the link of the navigation. */
  readonly path: string;
  /** Which API the app talks to, in a few words: 'built-in mock'. */
  readonly target: string;
  /** What has just been done: 'The agent was created.' */
  readonly notice?: string | undefined;
  /** Without scripts the page loads again every so many seconds, because something on it moves. */
  readonly refreshSeconds?: number | undefined;
  readonly children?: Child;
}

const Head: FC<Pick<PageProps, 'title' | 'refreshSeconds'>> = ({ title, refreshSeconds }) => (
  <head>
    <meta charset="utf-8" />
    <title>{title} · Front desk</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="htmx-config" content={htmxConfig} />
    <link rel="icon" href="/assets/icon.svg" />
    <link rel="stylesheet" href="/assets/pico.css" />
    <link rel="stylesheet" href="/assets/front-desk.css" />
    <script src="/assets/htmx.js" defer />
    {refreshSeconds !== undefined && (
      <noscript>
        <meta http-equiv="refresh" content={String(refreshSeconds)} />
      </noscript>
    )}
  </head>
);

const htmxConfig = JSON.stringify({
  // htmx would write a <style> for its indicators, which the content security policy forbids.
  includeIndicatorCSS: false,
  // The attributes that a morph swap leaves as they are: an open <details> stays open.
  morphIgnore: ['data-htmx-powered', 'open'],
});

/** A whole page: the document, the navigation, the notice and the content. */
export const Page: FC<PageProps> = ({ title, path, target, notice, refreshSeconds, children }) => (
  <>
    {raw('<!doctype html>')}
    <html lang="en">
      <Head title={title} refreshSeconds={refreshSeconds} />
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header>
          <a class="brand" href="/">
            Front desk
          </a>
          <Navigation path={path} />
          <small class="target">Talks to {target}</small>
        </header>
        <main id="content">
          {notice !== undefined && (
            <p class="notice" role="status">
              {notice}
            </p>
          )}
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  </>
);

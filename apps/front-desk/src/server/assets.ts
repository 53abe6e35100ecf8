import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Hono } from 'hono';

const require = createRequire(import.meta.url);
const own = (name: string) => new URL(`../../public/${name}`, import.meta.url).pathname;

/** All files that a browser may ask for: ours, and those of packages. Nothing is bundled. */
const files: Readonly<Record<string, readonly [path: string, type: string]>> = {
  'pico.css': [require.resolve('@picocss/pico/css/pico.classless.min.css'), 'text/css'],
  'htmx.js': [require.resolve('htmx.org/dist/htmx.min.js'), 'text/javascript'],
  'hx-sse.js': [require.resolve('htmx.org/dist/ext/hx-sse.min.js'), 'text/javascript'],
  'upload.js': [own('upload.js'), 'text/javascript'],
  'front-desk.css': [own('front-desk.css'), 'text/css'],
  'icon.svg': [own('icon.svg'), 'image/svg+xml'],
};

/** Responds with a file of the list above; browsers keep it and ask whether it has changed. */
export const createAssets = (): Hono =>
  new Hono().get('/:name', async (c) => {
    const file = files[c.req.param('name')];
    if (file === undefined) return c.notFound();
    const [path, type] = file;
    const body = await readFile(path);
    const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    c.header('cache-control', 'no-cache');
    c.header('etag', tag);
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.body(new Uint8Array(body), 200, { 'content-type': `${type}; charset=utf-8` });
  });

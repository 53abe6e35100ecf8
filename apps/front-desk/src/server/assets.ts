import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const require = createRequire(import.meta.url);
const own = (name: string) => fileURLToPath(new URL(`../../public/${name}`, import.meta.url));

/** All files that a browser may ask for: ours, and those of packages. Nothing is bundled. */
const files: Readonly<Record<string, readonly [type: string, ...paths: string[]]>> = {
  'pico.css': ['text/css', require.resolve('@picocss/pico/css/pico.classless.min.css')],
  // In one file: htmx starts before the next script has come, and would not see the streams of the page.
  'htmx.js': [
    'text/javascript',
    require.resolve('htmx.org/dist/htmx.min.js'),
    require.resolve('htmx.org/dist/ext/hx-sse.min.js'),
  ],
  'upload.js': ['text/javascript', own('upload.js')],
  'front-desk.css': ['text/css', own('front-desk.css')],
  'icon.svg': ['image/svg+xml', own('icon.svg')],
};

/** Responds with a file of the list above; browsers keep it and ask whether it has changed. */
export const createAssets = (): Hono =>
  new Hono().get('/:name', async (c) => {
    const name = c.req.param('name');
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (file === undefined) return c.notFound();
    const [type, ...paths] = file;
    const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
    const body = texts.join(';\n');
    const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    c.header('cache-control', 'no-cache');
    c.header('etag', tag);
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.body(body, 200, { 'content-type': `${type}; charset=utf-8` });
  });

import { readFile } from 'node:fs/promises';
import { EdgeVM } from '@edge-runtime/vm';
import { describe, expect, it } from 'vitest';
import { createVoisnapMock } from '../src/web.js';
import { bundle } from './support/bundle.js';

describe('@voisnap/testing/web', () => {
  it('loads no Node module and no server', async () => {
    const { ofNode, modules } = await bundle("export * from './src/web.ts';");
    expect(ofNode).toEqual([]);
    expect(modules).toContain('src/http/create-app.ts');
    expect(modules.filter((path) => /undici|node-server|http\/node\//.test(path))).toEqual([]);
    const main = await bundle("export * from './src/index.ts';");
    expect(main.ofNode, 'the main entry shows that the check bites').toContain('node:http');
  });

  it('exports every type of the main entry except those for Node', async () => {
    const namesOf = async (path: string) => {
      const source = await readFile(new URL(path, import.meta.url), 'utf8');
      return (source.match(/\w+(?=\s*[,}])/g) ?? []).sort();
    };
    const ofNode = ['ListenOptions', 'MockClientOptions', 'VoisnapMock'];
    const ofWeb = ['WebClientOptions', 'WebVoisnapMock'];
    const shared = (names: string[]) =>
      names.filter((name) => ![...ofNode, ...ofWeb].includes(name));
    const main = await namesOf('../src/index.ts');
    const web = await namesOf('../src/web.ts');
    expect(main).toEqual(expect.arrayContaining([...ofNode, 'createVoisnapMock', 'CallScript']));
    expect(shared(main)).toEqual(shared(web));
    expect(web).toEqual([...shared(web), ...ofWeb].sort());
  });

  it('works with the client in an edge runtime', async () => {
    const { code } = await bundle("export * from './test/programs/use-on-the-web.ts';");
    const printed: unknown[] = [];
    const edge = new EdgeVM({
      extend: (context) => {
        context.console = { ...console, error: (line: unknown) => printed.push(line) };
        return context;
      },
    });
    edge.evaluate(code);
    const seen = await edge.evaluate<Promise<unknown>>('bundled.journey()');
    expect(JSON.parse(JSON.stringify(seen))).toEqual({
      name: 'Aria',
      attempts: 4,
      status: 'completed',
      turns: true,
      timeWentBy: true,
      found: ['Goods can be returned within 30 days.'],
      noPort: expect.stringContaining("import createVoisnapMock from '@voisnap/testing'"),
    });
    expect(printed).toEqual([
      expect.stringContaining('→ 503 agents.get [fault.unavailable()]'),
      expect.stringContaining('[fault.reset()]'),
      expect.stringContaining('[fault.truncate()]'),
    ]);
  });

  it('gives the same responses as the mock on Node, from the same seed', async () => {
    const { createVoisnapMock: createNodeMock } = await import('../src/index.js');
    const responseOf = async (mock: Pick<ReturnType<typeof createVoisnapMock>, 'fetch'>) => {
      const response = await mock.fetch('https://api.voisnap.ai/api/v1/agents/agt_1', {
        headers: { authorization: 'Bearer any' },
      });
      return [[...response.headers], await response.json()];
    };
    const options = { auth: 'any-key', data: { agent: [{ id: 'agt_1' }] } } as const;
    using web = createVoisnapMock(options);
    using node = createNodeMock(options);
    expect(await responseOf(web)).toEqual(await responseOf(node));
  });

  it('reads PDFs in its own thread', async () => {
    const { readPdfHere } = await import('../src/mock/web/read-pdf-here.js');
    const { createPdf } = await import('./create-pdf.js');
    expect(await readPdfHere(createPdf(['Thirty days.']))).toContain('Thirty days.');
    await expect(readPdfHere(new Uint8Array([1, 2]))).rejects.toThrow(
      'The file is not a readable PDF: ',
    );
  });
});

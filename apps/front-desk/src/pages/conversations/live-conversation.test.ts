import { expect } from 'vitest';
import { test } from '../../../test/page-test.js';
import { createApp } from '../../server/create-app.js';

test('a call is read while it goes on, and its analysis ends the stream', async ({
  desk,
  mock,
  client,
  pages,
}) => {
  const { id: agentId } = mock.db.agent.insert({ name: 'Aria' });
  const { id } = await client.outboundCalls.create({ agentId, toNumber: '+14155550123' });
  while (mock.db.outboundCall.get(id)?.conversationId === null) await mock.clock.next();
  const conversation = mock.db.outboundCall.get(id)?.conversationId ?? '';
  const page = await pages.get(`/conversations/${conversation}`);
  const url = `/conversations/${conversation}/live`;
  expect(page.find(`[hx-sse\\:connect="${url}"]`)).not.toBeNull();
  expect(page.find('meta[http-equiv=refresh]')).not.toBeNull();
  expect(page.text).toContain('Nobody has said anything yet');

  const stream = await createApp(desk).request(url);
  let sent = '';
  const receiving = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
      sent += decoder.decode(chunk, { stream: true });
      if (sent.includes('Nobody has said')) await mock.clock.drain();
      await desk.live.publish(`conversation:${conversation}`);
    }
  })();
  await receiving;
  expect(sent).toContain('class="dialogue"');
  expect(sent).toContain('Strength of the mood');
  expect(sent).toContain('event: finished');
});

import { createReadStream, type openAsBlob } from 'node:fs';
import { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { describe, expectTypeOf, test } from 'vitest';
import type { Agent } from './agent.js';
import type { CreateAgentRequest, UpdateAgentRequest } from './agent-requests.js';
import type { AgentStats } from './agent-stats.js';
import type { Conversation } from './conversation.js';
import type { ListConversationsParams } from './conversation-requests.js';
import type { DocumentFile } from './document-file.js';
import type { CreateOutboundCallRequest } from './outbound-call-requests.js';
import type { SearchNumbersParams } from './telephony-requests.js';

declare const agent: Agent;
declare const conversation: Conversation;
declare const stats: AgentStats;

describe('types of responses', () => {
  test('have no index signature, so that a misspelt property is an error', () => {
    expectTypeOf<string extends keyof Agent ? true : false>().toEqualTypeOf<false>();
    // @ts-expect-error the property's name is systemPromptTemplate
    agent.systemPrompt;
    // @ts-expect-error the property's name is voiceId
    agent.voice?.voice_id;
  });

  test('offer the known values of an enum and take others', () => {
    expectTypeOf<'active'>().toExtend<Agent['status']>();
    expectTypeOf<'hibernating'>().toExtend<Agent['status']>();
    expectTypeOf<number>().not.toExtend<Agent['status']>();
  });

  test('may lack what the API does not promise', () => {
    expectTypeOf(agent.id).toEqualTypeOf<string>();
    expectTypeOf(agent.description).toEqualTypeOf<string | null | undefined>();
    expectTypeOf(conversation.analysis?.sentimentScore).toEqualTypeOf<number | null | undefined>();
  });

  test('have resolved conversations and any other outcome', () => {
    expectTypeOf(stats.outcomeBreakdown.resolved).toEqualTypeOf<number>();
    // `noUncheckedIndexedAccess`
    expectTypeOf(stats.outcomeBreakdown.sold).toEqualTypeOf<number | undefined>();
  });
});

describe('types of requests', () => {
  test('require what the API requires', () => {
    expectTypeOf<{ name: string }>().toExtend<CreateAgentRequest>();
    expectTypeOf<{ description: string }>().not.toExtend<CreateAgentRequest>();
    expectTypeOf<{ llm: { temperature: number } }>().toExtend<UpdateAgentRequest>();
  });

  test('refuse fields that they do not know', () => {
    const call: CreateOutboundCallRequest = {
      agentId: 'agt_1',
      toNumber: '+14155550199',
      // @ts-expect-error the field's name is maxRetries
      max_retries: 2,
    };
    expectTypeOf(call).toExtend<CreateOutboundCallRequest>();
  });

  test('take a Date wherever a date is', () => {
    expectTypeOf<CreateOutboundCallRequest['scheduledFor']>().toEqualTypeOf<
      string | Date | undefined
    >();
    expectTypeOf<ListConversationsParams['dateFrom']>().toEqualTypeOf<string | Date | undefined>();
  });

  test('take frozen arrays', () => {
    const capabilities = ['voice', 'sms'] as const;
    const params: SearchNumbersParams = { capabilities };
    expectTypeOf(params).toExtend<SearchNumbersParams>();
  });
});

describe('DocumentFile', () => {
  test('takes whatever a platform calls a file, bytes or a stream', () => {
    const files: DocumentFile[] = [
      new Blob(['a']),
      new File(['a'], 'a.txt'),
      Buffer.from('a'),
      new Uint8Array(1),
      new ArrayBuffer(1),
      new Blob(['a']).stream(),
      new NodeReadableStream<Uint8Array>(),
      createReadStream('a.txt'),
      () => createReadStream('a.txt'),
      () => Promise.resolve(createReadStream('a.txt')),
      { path: 'a.txt' },
      { data: new Uint8Array(1), filename: 'a.txt', contentType: 'text/plain' },
      { data: createReadStream('a.txt'), filename: 'a.txt' },
    ];
    expectTypeOf(files).toExtend<DocumentFile[]>();
    expectTypeOf<Awaited<ReturnType<typeof openAsBlob>>>().toExtend<DocumentFile>();
    expectTypeOf<AsyncGenerator<Uint8Array>>().toExtend<DocumentFile>();
  });

  test('takes no text, which could be a path or the content', () => {
    expectTypeOf<string>().not.toExtend<DocumentFile>();
  });
});

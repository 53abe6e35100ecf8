import { describe, expect, it, test } from 'vitest';
import { firstMessage, messagesByField } from '../../test/first-message.js';
import type { RestApiToolInput } from '../models/agent-tool.js';
import {
  agentStatsParamsSchema,
  createAgentRequestSchema,
  updateAgentRequestSchema,
} from './agent-requests.js';
import { addTagsRequestSchema, setOutcomeRequestSchema } from './conversation-requests.js';
import { uploadDocumentRequestSchema } from './knowledge-base-requests.js';
import { knowledgeBaseSearchRequestSchema } from './knowledge-base-search.js';
import { createOutboundCallRequestSchema } from './outbound-call-requests.js';
import { provisionNumberRequestSchema, searchNumbersParamsSchema } from './telephony-requests.js';

describe('requests of agents', () => {
  it('take the agent that the Python reference creates', () => {
    const request = {
      name: 'Aria – Support Agent',
      persona: { name: 'Aria', personality: 'friendly, professional' },
      voice: {
        provider: 'elevenlabs',
        voiceId: 'EXAVITQu4vr4xnSDxMaL',
        stability: 0.5,
        similarityBoost: 0.75,
      },
      llm: { provider: 'openai', model: 'gpt-4o', temperature: 0.7, maxTokens: 300 },
      transcription: { provider: 'deepgram', model: 'nova-2', language: 'en-US' },
      systemPromptTemplate: 'You are Aria, a friendly support agent...',
      firstMessage: 'Hello! How can I help you today?',
      firstMessageMode: 'assistant_speaks_first',
      endCallPhrases: ['goodbye', 'thank you, bye'],
      maxDurationSeconds: 600,
      recording: { enabled: true, format: 'mp3', storageRetentionDays: 90 },
    };
    expect(createAgentRequestSchema.parse(request)).toEqual(request);
  });

  it('require a name to create, and nothing to update', () => {
    expect(messagesByField(createAgentRequestSchema, {})).toEqual({
      name: 'name is required and must be a non-empty string',
    });
    expect(updateAgentRequestSchema.parse({ llm: { temperature: 0.5 } })).toEqual({
      llm: { temperature: 0.5 },
    });
  });

  it('leave headers, query parameters and mappings of tools untouched', () => {
    const config = {
      url: 'https://example.com',
      headers: { 'X-API-Key': '{{key}}' },
      queryParams: { order_id: null },
    };
    const tool = { name: 'lookup', type: 'rest_api', config, responseMapping: { a_b: '$.c' } };
    const parsed = createAgentRequestSchema.parse({ name: 'A', tools: [tool] });
    const [kept] = (parsed.tools ?? []) as RestApiToolInput[];
    expect(kept?.config.headers).toBe(config.headers);
    expect(kept?.config.queryParams).toBe(config.queryParams);
    expect(kept?.responseMapping).toBe(tool.responseMapping);
  });

  it('name what is wrong inside of a nested object', () => {
    expect(
      messagesByField(updateAgentRequestSchema, {
        voice: { stability: '0.5', similarity_boost: 1 },
        endCallPhrases: ['bye', ''],
      }),
    ).toEqual({
      'voice.stability': 'voice.stability must be a finite number; got "0.5"',
      'voice.similarity_boost': 'unknown field "similarity_boost": did you mean "similarityBoost"?',
      'endCallPhrases.1': 'endCallPhrases[1] must be a non-empty string; got ""',
    });
  });

  it('take the period of statistics as texts or Dates', () => {
    expect(
      agentStatsParamsSchema.parse({ dateFrom: '2025-06-01', dateTo: new Date('2025-06-30') }),
    ).toEqual({ dateFrom: '2025-06-01', dateTo: '2025-06-30T00:00:00.000Z' });
  });
});

describe('requests of outbound calls', () => {
  const call = { agentId: 'agt_1', toNumber: '+14155550199' };

  test.each([
    [
      { toNumber: '(415) 555-0199' },
      'toNumber must be in E.164 format, such as +14155550199; got "(415) 555-0199"',
    ],
    [{ maxRetries: 4 }, 'maxRetries must be a whole number from 0 to 3; got 4'],
    [{ maxRetries: -1 }, 'maxRetries must be a whole number from 0 to 3; got -1'],
    [{ max_retries: 2 }, 'unknown field "max_retries": did you mean "maxRetries"?'],
    [
      { scheduledFor: '2025-06-17T09:00:00' },
      'scheduledFor must be an ISO 8601 datetime with its time zone, such as 2025-06-17T09:00:00Z, or a Date; got "2025-06-17T09:00:00"',
    ],
    [{ agentId: '' }, 'agentId must be a non-empty string; got ""'],
  ])('refuse %j', (wrong, message) => {
    expect(firstMessage(createOutboundCallRequestSchema, { ...call, ...wrong })).toBe(message);
  });

  it('turn a Date into a UTC datetime', () => {
    const scheduledFor = new Date('2025-06-17T09:00:00Z');
    expect(createOutboundCallRequestSchema.parse({ ...call, scheduledFor }).scheduledFor).toBe(
      '2025-06-17T09:00:00.000Z',
    );
  });
});

describe('requests of conversations, numbers and documents', () => {
  test.each([
    [
      addTagsRequestSchema,
      { tags: [] },
      'tags must be a non-empty array of tags, such as ["billing", "vip"]; got an array',
    ],
    [addTagsRequestSchema, { tags: ['vip', ''] }, 'tags[1] must be a non-empty string; got ""'],
    [
      setOutcomeRequestSchema,
      {},
      'outcome is required and must be a string, such as "resolved", "escalated", "callback_scheduled"',
    ],
    [searchNumbersParamsSchema, { limit: 0 }, 'limit must be a whole number from 1 to 50; got 0'],
    [
      searchNumbersParamsSchema,
      { capabilities: ['voice,sms'] },
      'capabilities[0] must be a non-empty string without a comma, which separates values in a query; got "voice,sms"',
    ],
    [
      provisionNumberRequestSchema,
      { phoneNumber: '4155550100', provider: 'twilio' },
      'phoneNumber must be in E.164 format, such as +14155550199; got "4155550100"',
    ],
    [
      knowledgeBaseSearchRequestSchema,
      { query: 'a', minScore: 70 },
      'minScore must be a number from 0 to 1; got 70',
    ],
    [
      knowledgeBaseSearchRequestSchema,
      { query: 'a', topK: 0 },
      'topK must be a whole number 1 or more; got 0',
    ],
    [knowledgeBaseSearchRequestSchema, { query: '' }, 'query must be a non-empty string; got ""'],
  ])('refuse %# %j', (schema, value, message) => {
    expect(firstMessage(schema, value)).toBe(message);
  });

  it('keep values that open enums do not know', () => {
    expect(setOutcomeRequestSchema.parse({ outcome: 'sold' })).toEqual({ outcome: 'sold' });
  });
});

describe('uploadDocumentRequestSchema', () => {
  it('hands the file on as it is, of whatever kind', () => {
    const files = [
      new Blob(['a']),
      new Uint8Array(1),
      new ArrayBuffer(1),
      { path: 'a.pdf' },
      () => new Blob(['a']).stream(),
    ];
    for (const file of files) expect(uploadDocumentRequestSchema.parse({ file }).file).toBe(file);
  });

  it('explains how to upload from disk when it gets a string', () => {
    expect(firstMessage(uploadDocumentRequestSchema, { file: 'catalog.pdf' })).toMatch(
      /^file must not be a string: to upload from disk, pass \{ path: "catalog.pdf" \}/,
    );
  });

  it('requires a file', () => {
    expect(firstMessage(uploadDocumentRequestSchema, {})).toMatch(
      /^file is required and must be a Blob or File/,
    );
    expect(firstMessage(uploadDocumentRequestSchema, { file: 42 })).toMatch(/got 42$/);
  });
});

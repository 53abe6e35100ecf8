import { describe, expect, it } from 'vitest';
import { createHandledTenant } from '../../../test/handle.js';
import { findSeedProblems } from './find-seed-problems.js';
import type { Seed } from './seed.js';

const problemsOf = (seed: unknown) =>
  findSeedProblems(createHandledTenant().db, seed as Seed).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('findSeedProblems', () => {
  it('finds no problems in a valid seed with transcripts and texts', () => {
    const seed = {
      agent: [{ id: 'agt_1', name: 'Aria' }],
      conversation: [{ transcript: [{ speaker: 'agent', text: 'Hello', startTime: 0 }] }],
      knowledgeBaseDocument: [{ text: 'Returns are free.' }],
    };
    expect(problemsOf(seed)).toEqual([]);
  });

  it('finds every problem, with its path', () => {
    const seed = {
      agents: [],
      agent: [{ id: 'agt_1' }, { name: 5, version: 'one' }, { id: 'agt_1' }, { nmae: 'Aria' }],
      conversation: [{ transcript: [{ speaker: 'agent', text: 7, startTime: 0 }] }, 'conv_2'],
      webhook: {},
    };
    expect(problemsOf(seed)).toEqual([
      'agent.3.nmae: The model of agent has no field "nmae". Did you mean "name"?',
      'agents: A seed has no table "agents". Known tables: agent, conversation, telephonyNumber, knowledgeBaseDocument, outboundCall, webhook, user, tenant, subscription, agency. Did you mean "agent"?',
      'agent.1.name: Invalid input: expected string, received number',
      'agent.1.version: Invalid input: expected number, received string',
      'agent.2: The agent agt_1 already exists. Update it, or insert another id.',
      'conversation.0.transcript.0.text: Invalid input: expected string, received number',
      'conversation.1: It must be an object; got "conv_2".',
      'webhook: It must be a list; got {}.',
    ]);
  });

  it('finds slips at any depth, and other problems too', () => {
    const seed = {
      agent: [{ status: 'actve', voice: { voiceid: 'v', speed: 'fast' } }],
      webhook: [{ url: 7, events: ['Error', 'sessionEnded'] }],
    };
    expect(problemsOf(seed)).toEqual([
      'agent.0.status: status of agent is "actve", an unknown value. Did you mean "active"?',
      'agent.0.voice.voiceid: The model of agent has no field "voice.voiceid". Did you mean "voice.voiceId"?',
      'webhook.0.events.1: events[1] of webhook is "sessionEnded", an unknown value. Did you mean "SessionEnded"?',
      'agent.0.voice.speed: voice.speed must be a finite number; got "fast"',
      'webhook.0.url: Invalid input: expected string, received number',
    ]);
  });
});

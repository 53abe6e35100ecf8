import type { Agent } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Creates an agent. Only its name is required; all else has a default. */
export const createAgent = async ({ client, print }: Tour): Promise<Agent> => {
  print.step('Create an agent');
  const agent = await client.agents.create({
    name: 'Aria – Support Agent',
    persona: { name: 'Aria', personality: 'friendly, professional' },
    voice: { provider: 'elevenlabs', voiceId: 'EXAVITQu4vr4xnSDxMaL', stability: 0.5 },
    llm: { provider: 'openai', model: 'gpt-4o', temperature: 0.7, maxTokens: 300 },
    transcription: { provider: 'deepgram', model: 'nova-2', language: 'en-US' },
    systemPromptTemplate: 'You are Aria, a friendly support agent...',
    firstMessage: 'Hello! How can I help you today?',
    firstMessageMode: 'assistant_speaks_first',
    endCallPhrases: ['goodbye', 'thank you, bye'],
    maxDurationSeconds: 600,
    recording: { enabled: true, format: 'mp3', storageRetentionDays: 90 },
  });
  print.value('id', agent.id);
  print.value('name', agent.name);
  print.value('status', agent.status);
  return agent;
};

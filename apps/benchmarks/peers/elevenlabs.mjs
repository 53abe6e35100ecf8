import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { createBody } from '../src/sample.mjs';

export const open = (url) => {
  const client = new ElevenLabsClient({ apiKey: 'benchmark', environment: url, baseUrl: url });
  return {
    get: (options) => client.voices.get('voice_1', {}, options),
    post: (name) =>
      client.conversationalAi.agents.create({
        name,
        conversationConfig: { agent: { firstMessage: createBody(name).systemPromptTemplate } },
      }),
    close: async () => {},
  };
};

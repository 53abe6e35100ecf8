import type { CreateAgentRequest } from '@voisnap/types';
import { z } from 'zod';
import {
  checkbox,
  group,
  lines,
  optionalNumber,
  optionalText,
  requiredText,
} from '../../form/fields.js';

/**
 * The fields of an agent that the form has, named as the API names them. What is a number or a text is checked here;
 * everything else is checked by the SDK with the models of `@voisnap/types`, and by the API.
 */
export const agentFields: z.ZodType<CreateAgentRequest> = z.object({
  name: requiredText('Give the agent a name'),
  description: optionalText(),
  firstMessage: optionalText(),
  systemPromptTemplate: optionalText(),
  transcription: group({ language: optionalText() }),
  persona: group({ role: optionalText(), personality: optionalText() }),
  voice: group({
    voiceId: optionalText(),
    speed: optionalNumber('The speed must be a number, such as 1 or 1.1'),
    stability: optionalNumber('The stability must be a number, such as 0.5'),
  }),
  llm: group({
    model: optionalText(),
    temperature: optionalNumber('The temperature must be a number, such as 0.7'),
  }),
  maxDurationSeconds: optionalNumber('Give the seconds as a number, such as 600'),
  maxIdleTimeSeconds: optionalNumber('Give the seconds as a number, such as 30'),
  endCallPhrases: lines(),
  aiDisclosureMessage: optionalText(),
  recording: group({ enabled: checkbox() }),
  dtmfEnabled: checkbox(),
});

/** The values in the form of a new agent: only the name is missing. */
export const newAgentValues: Readonly<Record<string, string>> = {
  firstMessage: 'Hello! How can I help you?',
  systemPromptTemplate:
    'You answer the phone of our company. Be friendly and brief. Ask one question at a time. ' +
    'When you do not know something, say so and offer that somebody calls back.',
  'transcription.language': 'en-US',
  maxDurationSeconds: '600',
  'recording.enabled': 'on',
};

import type {
  AgentTranscription,
  AgentTranscriptionInput,
  AgentVoice,
  AgentVoiceInput,
} from '../models/agent-speech.js';
import { KNOWN_LANGUAGES } from '../models/languages.js';
import { number } from '../primitives/numbers.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { type MakeOpenEnum, openEnum, openEnumInput } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { flag, text } from '../primitives/text.js';

const voiceFields = (enumOf: MakeOpenEnum) =>
  nullishFields({
    provider: enumOf(['elevenlabs']),
    voiceId: text(),
    stability: number(),
    similarityBoost: number(),
    style: number(),
    useSpeakerBoost: flag(),
    speed: number(),
  });

/** Schema of {@link AgentVoice}. */
export const agentVoiceSchema: ObjectSchema<AgentVoice> = responseObject('AgentVoice', () =>
  voiceFields(openEnum),
);
/** Schema of {@link AgentVoiceInput}. */
export const agentVoiceInputSchema: ObjectSchema<AgentVoiceInput> = requestObject(
  'AgentVoiceInput',
  () => voiceFields(openEnumInput),
);

const transcriptionFields = (enumOf: MakeOpenEnum) =>
  nullishFields({
    provider: enumOf(['deepgram']),
    model: text(),
    language: enumOf(KNOWN_LANGUAGES, { codes: true }),
    smartFormat: flag(),
    punctuate: flag(),
    profanityFilter: flag(),
    detectLanguage: flag(),
  });

/** Schema of {@link AgentTranscription}. */
export const agentTranscriptionSchema: ObjectSchema<AgentTranscription> = responseObject(
  'AgentTranscription',
  () => transcriptionFields(openEnum),
);
/** Schema of {@link AgentTranscriptionInput}. */
export const agentTranscriptionInputSchema: ObjectSchema<AgentTranscriptionInput> = requestObject(
  'AgentTranscriptionInput',
  () => transcriptionFields(openEnumInput),
);

import { KNOWN_LANGUAGES } from '../models/languages.js';
import type { Input, Output } from '../primitives/inference.js';
import { number } from '../primitives/numbers.js';
import { type MakeOpenEnum, openEnum, openEnumInput } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { flag, text } from '../primitives/text.js';

const voiceFields = (enumOf: MakeOpenEnum) => ({
  /** Who makes the voice. */
  provider: enumOf(['elevenlabs']),
  /** The voice's id at its provider. */
  voiceId: text(),
  stability: number(),
  similarityBoost: number(),
  style: number(),
  useSpeakerBoost: flag(),
  /** 1 is the voice's own pace. */
  speed: number(),
});

/** Schema of {@link AgentVoice}. */
export const agentVoiceSchema = responseObject(() => nullishFields(voiceFields(openEnum)));
/** Schema of {@link AgentVoiceInput}. */
export const agentVoiceInputSchema = requestObject(() => nullishFields(voiceFields(openEnumInput)));

/** How an agent sounds. */
export interface AgentVoice extends Output<typeof agentVoiceSchema> {}
/** How an agent shall sound. */
export interface AgentVoiceInput extends Input<typeof agentVoiceInputSchema> {}

const transcriptionFields = (enumOf: MakeOpenEnum) => ({
  /** Who turns speech into text. */
  provider: enumOf(['deepgram']),
  model: text(),
  /** A language tag, or `auto`. */
  language: enumOf(KNOWN_LANGUAGES, { codes: true }),
  smartFormat: flag(),
  punctuate: flag(),
  profanityFilter: flag(),
  detectLanguage: flag(),
});

/** Schema of {@link AgentTranscription}. */
export const agentTranscriptionSchema = responseObject(() =>
  nullishFields(transcriptionFields(openEnum)),
);
/** Schema of {@link AgentTranscriptionInput}. */
export const agentTranscriptionInputSchema = requestObject(() =>
  nullishFields(transcriptionFields(openEnumInput)),
);

/** How an agent understands speech. */
export interface AgentTranscription extends Output<typeof agentTranscriptionSchema> {}
/** How an agent shall understand speech. */
export interface AgentTranscriptionInput extends Input<typeof agentTranscriptionInputSchema> {}

import type { Input, Output } from '../primitives/inference.js';
import { number } from '../primitives/numbers.js';
import { openEnum } from '../primitives/open-enum.js';
import { nullishFields, optionalFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { flag, text } from '../primitives/text.js';
import { KNOWN_LANGUAGES } from './languages.js';

const voiceFields = () => ({
  /** Who makes the voice. */
  provider: openEnum(['elevenlabs']),
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
export const agentVoiceSchema = responseObject(() => nullishFields(voiceFields()));
/** Schema of {@link AgentVoiceInput}. */
export const agentVoiceInputSchema = requestObject(() => optionalFields(voiceFields()));

/** How an agent sounds. */
export interface AgentVoice extends Output<typeof agentVoiceSchema> {}
/** How an agent shall sound. */
export interface AgentVoiceInput extends Input<typeof agentVoiceInputSchema> {}

const transcriptionFields = () => ({
  /** Who turns speech into text. */
  provider: openEnum(['deepgram']),
  model: text(),
  /** A language tag, or `auto`. */
  language: openEnum(KNOWN_LANGUAGES),
  smartFormat: flag(),
  punctuate: flag(),
  profanityFilter: flag(),
  detectLanguage: flag(),
});

/** Schema of {@link AgentTranscription}. */
export const agentTranscriptionSchema = responseObject(() => nullishFields(transcriptionFields()));
/** Schema of {@link AgentTranscriptionInput}. */
export const agentTranscriptionInputSchema = requestObject(() =>
  optionalFields(transcriptionFields()),
);

/** How an agent understands speech. */
export interface AgentTranscription extends Output<typeof agentTranscriptionSchema> {}
/** How an agent shall understand speech. */
export interface AgentTranscriptionInput extends Input<typeof agentTranscriptionInputSchema> {}

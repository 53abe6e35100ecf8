import type { LanguageCode } from './languages.js';
import type { OpenEnum } from './open-enum.js';

/** How an agent sounds. */
export interface AgentVoice {
  /** Service that generates the speech. Known: `elevenlabs`. */
  provider?: OpenEnum<'elevenlabs'> | null | undefined;
  /** Id of the voice at its provider. Example: `EXAVITQu4vr4xnSDxMaL`. */
  voiceId?: string | null | undefined;
  /** How even the voice sounds, on the provider's scale. Example: 0.5. */
  stability?: number | null | undefined;
  /** How close the speech stays to the original voice, on the provider's scale. Example: 0.75. */
  similarityBoost?: number | null | undefined;
  /** How expressive the voice sounds, on the provider's scale. Example: 0. */
  style?: number | null | undefined;
  /** Whether the provider makes the speech more like the original speaker. */
  useSpeakerBoost?: boolean | null | undefined;
  /** Pace of the speech. 1 is the voice's own pace. */
  speed?: number | null | undefined;
}

/** How an agent should sound. In an update, a field that is left out keeps its value. */
export interface AgentVoiceInput extends AgentVoice {}

/** How an agent turns speech into text. */
export interface AgentTranscription {
  /** Service that transcribes the speech. Known: `deepgram`. */
  provider?: OpenEnum<'deepgram'> | null | undefined;
  /** Name of the model at its provider. Example: `nova-2`. */
  model?: string | null | undefined;
  /** Language of the caller, as a BCP 47 tag. Example: `en-US`. `auto` detects it. */
  language?: OpenEnum<LanguageCode> | null | undefined;
  /** Whether numbers, dates and amounts are written in their usual form. Assumed. */
  smartFormat?: boolean | null | undefined;
  /** Whether the text has punctuation. */
  punctuate?: boolean | null | undefined;
  /** Whether swear words are masked. */
  profanityFilter?: boolean | null | undefined;
  /** Whether the language is detected from what the caller says first. */
  detectLanguage?: boolean | null | undefined;
}

/** How an agent should turn speech into text. In an update, a field that is left out keeps its value. */
export interface AgentTranscriptionInput extends AgentTranscription {}

import type { OpenEnum } from './open-enum.js';

/** How an agent reacts when a voicemail picks up. */
export interface AgentVoicemailDetection {
  /** Whether the agent recognises voicemails. */
  enabled?: boolean | null | undefined;
  /** Action on a voicemail. Example: `leave_message`. */
  action?: string | null | undefined;
  /** Message that the agent leaves on the voicemail. */
  message?: string | null | undefined;
}

/** How an agent should react when a voicemail picks up. In an update, a field that is left out keeps its value. */
export interface AgentVoicemailDetectionInput extends AgentVoicemailDetection {}

/** How the calls of an agent are recorded. */
export interface AgentRecording {
  /** Whether calls are recorded. */
  enabled?: boolean | null | undefined;
  /** File format of a recording. Known: `mp3`. */
  format?: OpenEnum<'mp3'> | null | undefined;
  /** Days that a recording is kept. Example: 90. */
  storageRetentionDays?: number | null | undefined;
}

/** How the calls of an agent should be recorded. In an update, a field that is left out keeps its value. */
export interface AgentRecordingInput extends AgentRecording {}

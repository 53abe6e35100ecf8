import type { Input, Output } from '../primitives/inference.js';
import { number } from '../primitives/numbers.js';
import { type MakeOpenEnum, openEnum, openEnumInput } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { flag, text } from '../primitives/text.js';

const voicemailDetectionFields = () => ({
  enabled: flag(),
  /** What to do when a machine answers. */
  action: text(),
  /** What to leave on the machine. */
  message: text(),
});

/** Schema of {@link AgentVoicemailDetection}. */
export const agentVoicemailDetectionSchema = responseObject(() =>
  nullishFields(voicemailDetectionFields()),
);
/** Schema of {@link AgentVoicemailDetectionInput}. */
export const agentVoicemailDetectionInputSchema = requestObject(() =>
  nullishFields(voicemailDetectionFields()),
);

/** What an agent does when a machine answers. */
export interface AgentVoicemailDetection extends Output<typeof agentVoicemailDetectionSchema> {}
/** What an agent shall do when a machine answers. */
export interface AgentVoicemailDetectionInput
  extends Input<typeof agentVoicemailDetectionInputSchema> {}

const recordingFields = (enumOf: MakeOpenEnum) => ({
  enabled: flag(),
  format: enumOf(['mp3']),
  /** Days that a recording is kept. */
  storageRetentionDays: number(),
});

/** Schema of {@link AgentRecording}. */
export const agentRecordingSchema = responseObject(() => nullishFields(recordingFields(openEnum)));
/** Schema of {@link AgentRecordingInput}. */
export const agentRecordingInputSchema = requestObject(() =>
  nullishFields(recordingFields(openEnumInput)),
);

/** Whether and how an agent's calls are recorded. */
export interface AgentRecording extends Output<typeof agentRecordingSchema> {}
/** Whether and how an agent's calls shall be recorded. */
export interface AgentRecordingInput extends Input<typeof agentRecordingInputSchema> {}

import type {
  AgentRecording,
  AgentRecordingInput,
  AgentVoicemailDetection,
  AgentVoicemailDetectionInput,
} from '../models/agent-call-handling.js';
import { number } from '../primitives/numbers.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { type MakeOpenEnum, openEnum, openEnumInput } from '../primitives/open-enum.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { flag, text } from '../primitives/text.js';

const voicemailDetectionFields = () =>
  nullishFields({ enabled: flag(), action: text(), message: text() });

/** Schema of {@link AgentVoicemailDetection}. */
export const agentVoicemailDetectionSchema: ObjectSchema<AgentVoicemailDetection> = responseObject(
  'AgentVoicemailDetection',
  voicemailDetectionFields,
);
/** Schema of {@link AgentVoicemailDetectionInput}. */
export const agentVoicemailDetectionInputSchema: ObjectSchema<AgentVoicemailDetectionInput> =
  requestObject('AgentVoicemailDetectionInput', voicemailDetectionFields);

const recordingFields = (enumOf: MakeOpenEnum) =>
  nullishFields({ enabled: flag(), format: enumOf(['mp3']), storageRetentionDays: number() });

/** Schema of {@link AgentRecording}. */
export const agentRecordingSchema: ObjectSchema<AgentRecording> = responseObject(
  'AgentRecording',
  () => recordingFields(openEnum),
);
/** Schema of {@link AgentRecordingInput}. */
export const agentRecordingInputSchema: ObjectSchema<AgentRecordingInput> = requestObject(
  'AgentRecordingInput',
  () => recordingFields(openEnumInput),
);

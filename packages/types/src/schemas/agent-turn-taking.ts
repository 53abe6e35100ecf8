import type {
  AgentEndpointing,
  AgentEndpointingInput,
  AgentInterruption,
  AgentInterruptionInput,
  AgentSilenceDetection,
  AgentSilenceDetectionInput,
} from '../models/agent-turn-taking.js';
import { number } from '../primitives/numbers.js';
import type { ObjectSchema } from '../primitives/object-schema.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { flag, text } from '../primitives/text.js';

const silenceDetectionFields = () =>
  nullishFields({ enabled: flag(), timeoutSeconds: number(), message: text() });

/** Schema of {@link AgentSilenceDetection}. */
export const agentSilenceDetectionSchema: ObjectSchema<AgentSilenceDetection> = responseObject(
  'AgentSilenceDetection',
  silenceDetectionFields,
);
/** Schema of {@link AgentSilenceDetectionInput}. */
export const agentSilenceDetectionInputSchema: ObjectSchema<AgentSilenceDetectionInput> =
  requestObject('AgentSilenceDetectionInput', silenceDetectionFields);

const endpointingFields = () =>
  nullishFields({ provider: text(), silenceDurationMs: number(), utteranceEndMs: number() });

/** Schema of {@link AgentEndpointing}. */
export const agentEndpointingSchema: ObjectSchema<AgentEndpointing> = responseObject(
  'AgentEndpointing',
  endpointingFields,
);
/** Schema of {@link AgentEndpointingInput}. */
export const agentEndpointingInputSchema: ObjectSchema<AgentEndpointingInput> = requestObject(
  'AgentEndpointingInput',
  endpointingFields,
);

const interruptionFields = () => nullishFields({ enabled: flag(), sensitivity: text() });

/** Schema of {@link AgentInterruption}. */
export const agentInterruptionSchema: ObjectSchema<AgentInterruption> = responseObject(
  'AgentInterruption',
  interruptionFields,
);
/** Schema of {@link AgentInterruptionInput}. */
export const agentInterruptionInputSchema: ObjectSchema<AgentInterruptionInput> = requestObject(
  'AgentInterruptionInput',
  interruptionFields,
);

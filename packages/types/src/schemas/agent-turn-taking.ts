import type { Input, Output } from '../primitives/inference.js';
import { number } from '../primitives/numbers.js';
import { nullishFields } from '../primitives/optional-fields.js';
import { requestObject } from '../primitives/request-object.js';
import { responseObject } from '../primitives/response-object.js';
import { flag, text } from '../primitives/text.js';

const silenceDetectionFields = () => ({
  enabled: flag(),
  /** Seconds of silence before the agent speaks up. */
  timeoutSeconds: number(),
  /** What it says then. */
  message: text(),
});

/** Schema of {@link AgentSilenceDetection}. */
export const agentSilenceDetectionSchema = responseObject(() =>
  nullishFields(silenceDetectionFields()),
);
/** Schema of {@link AgentSilenceDetectionInput}. */
export const agentSilenceDetectionInputSchema = requestObject(() =>
  nullishFields(silenceDetectionFields()),
);

/** What an agent does when the caller is silent. */
export interface AgentSilenceDetection extends Output<typeof agentSilenceDetectionSchema> {}
/** What an agent shall do when the caller is silent. */
export interface AgentSilenceDetectionInput
  extends Input<typeof agentSilenceDetectionInputSchema> {}

const endpointingFields = () => ({
  /** What tells it: `vad`. */
  provider: text(),
  /** Milliseconds of silence that end a turn. */
  silenceDurationMs: number(),
  /** Milliseconds after the last word that end an utterance. */
  utteranceEndMs: number(),
});

/** Schema of {@link AgentEndpointing}. */
export const agentEndpointingSchema = responseObject(() => nullishFields(endpointingFields()));
/** Schema of {@link AgentEndpointingInput}. */
export const agentEndpointingInputSchema = requestObject(() => nullishFields(endpointingFields()));

/** How an agent tells that the caller has finished. */
export interface AgentEndpointing extends Output<typeof agentEndpointingSchema> {}
/** How an agent shall tell that the caller has finished. */
export interface AgentEndpointingInput extends Input<typeof agentEndpointingInputSchema> {}

const interruptionFields = () => ({
  enabled: flag(),
  /** `medium`, for one. */
  sensitivity: text(),
});

/** Schema of {@link AgentInterruption}. */
export const agentInterruptionSchema = responseObject(() => nullishFields(interruptionFields()));
/** Schema of {@link AgentInterruptionInput}. */
export const agentInterruptionInputSchema = requestObject(() =>
  nullishFields(interruptionFields()),
);

/** Whether callers can talk over an agent. */
export interface AgentInterruption extends Output<typeof agentInterruptionSchema> {}
/** Whether callers shall be able to talk over an agent. */
export interface AgentInterruptionInput extends Input<typeof agentInterruptionInputSchema> {}

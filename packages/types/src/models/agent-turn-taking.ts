/** How an agent reacts when the caller is silent. */
export interface AgentSilenceDetection {
  /** Whether the agent reacts to silence. */
  enabled?: boolean | null | undefined;
  /** Seconds of silence before the agent speaks. Example: 8. */
  timeoutSeconds?: number | null | undefined;
  /** Text that the agent says after the silence. */
  message?: string | null | undefined;
}

/** How an agent should react when the caller is silent. In an update, a field that is left out keeps its value. */
export interface AgentSilenceDetectionInput extends AgentSilenceDetection {}

/** How an agent notices that the caller has finished speaking. */
export interface AgentEndpointing {
  /** Method that finds the end of speech. Example: `vad`, voice activity detection. */
  provider?: string | null | undefined;
  /** Milliseconds of silence that end the caller's turn. Example: 700. */
  silenceDurationMs?: number | null | undefined;
  /** Milliseconds after the last word that end an utterance. Example: 1000. */
  utteranceEndMs?: number | null | undefined;
}

/**
 * How an agent should notice that the caller has finished speaking. In an update, a field that is
 * left out keeps its value.
 */
export interface AgentEndpointingInput extends AgentEndpointing {}

/** Whether a caller can interrupt an agent. */
export interface AgentInterruption {
  /** Whether the agent stops speaking when the caller speaks. */
  enabled?: boolean | null | undefined;
  /** How easily the caller interrupts the agent. Example: `medium`. */
  sensitivity?: string | null | undefined;
}

/** Whether a caller should be able to interrupt an agent. In an update, a field that is left out keeps its value. */
export interface AgentInterruptionInput extends AgentInterruption {}

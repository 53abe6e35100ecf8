/** Types of the events that webhooks deliver. */
export const KNOWN_WEBHOOK_EVENTS = [
  'SessionStarted',
  'SessionEnded',
  'ToolCallCompleted',
  'TransferInitiated',
  'AnalysisCompleted',
  'Error',
] as const;

import type { z } from 'zod';
import { contract } from '../contract/contract.js';
import { agentSchema } from '../schemas/agent.js';
import {
  agentRecordingInputSchema,
  agentRecordingSchema,
  agentVoicemailDetectionInputSchema,
  agentVoicemailDetectionSchema,
} from '../schemas/agent-call-handling.js';
import {
  agentLlmInputSchema,
  agentLlmSchema,
  agentPersonaInputSchema,
  agentPersonaSchema,
} from '../schemas/agent-mind.js';
import {
  createAgentRequestSchema,
  publishAgentRequestSchema,
  updateAgentRequestSchema,
} from '../schemas/agent-requests.js';
import {
  agentTranscriptionInputSchema,
  agentTranscriptionSchema,
  agentVoiceInputSchema,
  agentVoiceSchema,
} from '../schemas/agent-speech.js';
import { agentStatsSchema } from '../schemas/agent-stats.js';
import {
  agentToolInputSchema,
  agentToolSchema,
  restApiToolInputSchema,
  restApiToolSchema,
} from '../schemas/agent-tool.js';
import {
  agentEndpointingInputSchema,
  agentEndpointingSchema,
  agentInterruptionInputSchema,
  agentInterruptionSchema,
  agentSilenceDetectionInputSchema,
  agentSilenceDetectionSchema,
} from '../schemas/agent-turn-taking.js';
import { conversationSchema } from '../schemas/conversation.js';
import {
  conversationAnalysisSchema,
  conversationAnalysisSummarySchema,
} from '../schemas/conversation-analysis.js';
import { addTagsRequestSchema, setOutcomeRequestSchema } from '../schemas/conversation-requests.js';
import {
  conversationTranscriptSchema,
  transcriptTurnSchema,
} from '../schemas/conversation-transcript.js';
import { knowledgeBaseDocumentSchema } from '../schemas/knowledge-base-document.js';
import { uploadDocumentRequestSchema } from '../schemas/knowledge-base-requests.js';
import {
  knowledgeBaseMatchSchema,
  knowledgeBaseSearchRequestSchema,
  knowledgeBaseSearchResultSchema,
} from '../schemas/knowledge-base-search.js';
import { outboundCallSchema } from '../schemas/outbound-call.js';
import { createOutboundCallRequestSchema } from '../schemas/outbound-call-requests.js';
import { fieldProblemSchema, problemDetailsSchema } from '../schemas/problem-details.js';
import {
  availableNumberSchema,
  searchNumbersResponseSchema,
  telephonyNumberSchema,
} from '../schemas/telephony-number.js';
import {
  assignNumberRequestSchema,
  provisionNumberRequestSchema,
} from '../schemas/telephony-requests.js';
import { webhookConfigSchema } from '../schemas/webhook.js';
import {
  analysisCompletedEventSchema,
  errorEventSchema,
  sessionEndedEventSchema,
  sessionStartedEventSchema,
  toolCallCompletedEventSchema,
  transferInitiatedEventSchema,
} from '../schemas/webhook-events.js';
import {
  createWebhookRequestSchema,
  updateWebhookRequestSchema,
} from '../schemas/webhook-requests.js';

/** The schemas that stand under `components/schemas`, by the name that they have there. */
export const componentSchemas: Readonly<Record<string, z.ZodType>> = {
  Agent: agentSchema,
  AgentPage: contract['agents.list'].response,
  AgentPersona: agentPersonaSchema,
  AgentPersonaInput: agentPersonaInputSchema,
  AgentVoice: agentVoiceSchema,
  AgentVoiceInput: agentVoiceInputSchema,
  AgentLlm: agentLlmSchema,
  AgentLlmInput: agentLlmInputSchema,
  AgentTranscription: agentTranscriptionSchema,
  AgentTranscriptionInput: agentTranscriptionInputSchema,
  AgentSilenceDetection: agentSilenceDetectionSchema,
  AgentSilenceDetectionInput: agentSilenceDetectionInputSchema,
  AgentEndpointing: agentEndpointingSchema,
  AgentEndpointingInput: agentEndpointingInputSchema,
  AgentInterruption: agentInterruptionSchema,
  AgentInterruptionInput: agentInterruptionInputSchema,
  AgentVoicemailDetection: agentVoicemailDetectionSchema,
  AgentVoicemailDetectionInput: agentVoicemailDetectionInputSchema,
  AgentRecording: agentRecordingSchema,
  AgentRecordingInput: agentRecordingInputSchema,
  AgentTool: agentToolSchema,
  AgentToolInput: agentToolInputSchema,
  RestApiTool: restApiToolSchema,
  RestApiToolInput: restApiToolInputSchema,
  AgentStats: agentStatsSchema,
  CreateAgentRequest: createAgentRequestSchema,
  UpdateAgentRequest: updateAgentRequestSchema,
  PublishAgentRequest: publishAgentRequestSchema,
  Conversation: conversationSchema,
  ConversationPage: contract['conversations.list'].response,
  ConversationAnalysis: conversationAnalysisSchema,
  ConversationAnalysisSummary: conversationAnalysisSummarySchema,
  ConversationTranscript: conversationTranscriptSchema,
  TranscriptTurn: transcriptTurnSchema,
  AddTagsRequest: addTagsRequestSchema,
  SetOutcomeRequest: setOutcomeRequestSchema,
  AvailableNumber: availableNumberSchema,
  SearchNumbersResponse: searchNumbersResponseSchema,
  TelephonyNumber: telephonyNumberSchema,
  TelephonyNumberPage: contract['telephony.numbers.list'].response,
  ProvisionNumberRequest: provisionNumberRequestSchema,
  AssignNumberRequest: assignNumberRequestSchema,
  KnowledgeBaseDocument: knowledgeBaseDocumentSchema,
  KnowledgeBaseDocumentPage: contract['knowledgeBase.list'].response,
  UploadDocumentRequest: uploadDocumentRequestSchema,
  KnowledgeBaseSearchRequest: knowledgeBaseSearchRequestSchema,
  KnowledgeBaseSearchResult: knowledgeBaseSearchResultSchema,
  KnowledgeBaseMatch: knowledgeBaseMatchSchema,
  OutboundCall: outboundCallSchema,
  OutboundCallPage: contract['outboundCalls.list'].response,
  CreateOutboundCallRequest: createOutboundCallRequestSchema,
  WebhookConfig: webhookConfigSchema,
  WebhookConfigPage: contract['webhooks.list'].response,
  CreateWebhookRequest: createWebhookRequestSchema,
  UpdateWebhookRequest: updateWebhookRequestSchema,
  SessionStartedEvent: sessionStartedEventSchema,
  SessionEndedEvent: sessionEndedEventSchema,
  ToolCallCompletedEvent: toolCallCompletedEventSchema,
  TransferInitiatedEvent: transferInitiatedEventSchema,
  AnalysisCompletedEvent: analysisCompletedEventSchema,
  ErrorEvent: errorEventSchema,
  ProblemDetails: problemDetailsSchema,
  FieldProblem: fieldProblemSchema,
};

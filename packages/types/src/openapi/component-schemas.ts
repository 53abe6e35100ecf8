import type { z } from 'zod';
import { contract } from '../contract/contract.js';
import { agentSchema } from '../models/agent.js';
import {
  agentRecordingInputSchema,
  agentRecordingSchema,
  agentVoicemailDetectionInputSchema,
  agentVoicemailDetectionSchema,
} from '../models/agent-call-handling.js';
import {
  agentLlmInputSchema,
  agentLlmSchema,
  agentPersonaInputSchema,
  agentPersonaSchema,
} from '../models/agent-mind.js';
import {
  createAgentRequestSchema,
  publishAgentRequestSchema,
  updateAgentRequestSchema,
} from '../models/agent-requests.js';
import {
  agentTranscriptionInputSchema,
  agentTranscriptionSchema,
  agentVoiceInputSchema,
  agentVoiceSchema,
} from '../models/agent-speech.js';
import { agentStatsSchema } from '../models/agent-stats.js';
import {
  agentToolInputSchema,
  agentToolSchema,
  restApiToolInputSchema,
  restApiToolSchema,
} from '../models/agent-tool.js';
import {
  agentEndpointingInputSchema,
  agentEndpointingSchema,
  agentInterruptionInputSchema,
  agentInterruptionSchema,
  agentSilenceDetectionInputSchema,
  agentSilenceDetectionSchema,
} from '../models/agent-turn-taking.js';
import { conversationSchema } from '../models/conversation.js';
import {
  conversationAnalysisSchema,
  conversationAnalysisSummarySchema,
} from '../models/conversation-analysis.js';
import { addTagsRequestSchema, setOutcomeRequestSchema } from '../models/conversation-requests.js';
import {
  conversationTranscriptSchema,
  transcriptTurnSchema,
} from '../models/conversation-transcript.js';
import { knowledgeBaseDocumentSchema } from '../models/knowledge-base-document.js';
import { uploadDocumentRequestSchema } from '../models/knowledge-base-requests.js';
import {
  knowledgeBaseMatchSchema,
  knowledgeBaseSearchRequestSchema,
  knowledgeBaseSearchResultSchema,
} from '../models/knowledge-base-search.js';
import { outboundCallSchema } from '../models/outbound-call.js';
import { createOutboundCallRequestSchema } from '../models/outbound-call-requests.js';
import { fieldProblemSchema, problemDetailsSchema } from '../models/problem-details.js';
import {
  availableNumberSchema,
  searchNumbersResponseSchema,
  telephonyNumberSchema,
} from '../models/telephony-number.js';
import {
  assignNumberRequestSchema,
  provisionNumberRequestSchema,
} from '../models/telephony-requests.js';
import { webhookConfigSchema } from '../models/webhook.js';
import {
  analysisCompletedEventSchema,
  errorEventSchema,
  sessionEndedEventSchema,
  sessionStartedEventSchema,
  toolCallCompletedEventSchema,
  transferInitiatedEventSchema,
} from '../models/webhook-events.js';
import {
  createWebhookRequestSchema,
  updateWebhookRequestSchema,
} from '../models/webhook-requests.js';

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

/** The parameters of a path with `{agentId}`. */
export interface AgentPath {
  /** Id of the agent, with the prefix `agt_`. */
  readonly agentId: string;
}

/** The parameters of a path with `{conversationId}`. */
export interface ConversationPath {
  /** Id of the conversation, with the prefix `conv_`. */
  readonly conversationId: string;
}

/** The parameters of a path with `{numberId}`. */
export interface NumberPath {
  /** Id of the provisioned number. Assumed: with the prefix `num_`. */
  readonly numberId: string;
}

/** The parameters of a path with `{documentId}`. */
export interface DocumentPath {
  /** Id of the document, with the prefix `kb_`. */
  readonly documentId: string;
}

/** The parameters of a path with `{callId}`. */
export interface CallPath {
  /** Id of the outbound call, with the prefix `obc_`. */
  readonly callId: string;
}

/** The parameters of a path with `{webhookId}`. */
export interface WebhookPath {
  /** Id of the webhook. Assumed: with the prefix `whk_`. */
  readonly webhookId: string;
}

/** The parameters of a path with `{userId}`. */
export interface UserPath {
  /** Id of the user, with the prefix `usr_`. */
  readonly userId: string;
}

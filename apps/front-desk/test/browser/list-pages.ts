import type { VoisnapMock } from '@voisnap/testing';

/** The address of every page, by a name for its picture; those of one thing need it to be there. */
export const listPages = ({ db }: VoisnapMock): Record<string, string> => ({
  home: '/',
  agents: '/agents',
  agent: `/agents/${db.agent.all()[0]?.id}`,
  'agent-form': '/agents/new',
  numbers: '/numbers',
  number: `/numbers/${db.telephonyNumber.all()[0]?.id}`,
  'number-search': '/numbers/search?areaCode=415',
  knowledge: '/knowledge',
  document: `/knowledge/${db.knowledgeBaseDocument.all()[0]?.id}`,
  search: '/knowledge/search?query=What does a cleaning cost?',
  calls: '/calls',
  call: `/calls/${db.outboundCall.all().find(({ status }) => status === 'in_progress')?.id}`,
  'call-form': '/calls/new',
  campaigns: '/campaigns',
  'campaign-form': '/campaigns/new',
  conversations: '/conversations',
  conversation: `/conversations/${db.conversation.all()[1]?.id}`,
  webhooks: '/webhooks',
  settings: '/settings',
});

import type { VoisnapMock } from '@voisnap/testing';

/** The address of every page, by a name for its picture; those of one thing need it to be there. */
export const listPages = ({ db }: VoisnapMock): Readonly<Record<string, string>> => ({
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
  settings: '/settings',
});

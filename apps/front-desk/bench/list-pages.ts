import type { VoisnapMock } from '@voisnap/testing';

/** Every list and every detail page, and what a search or a late page of a list costs. */
export const listPages = ({ db }: VoisnapMock, campaignId: string): readonly string[] => {
  const agent = db.agent.all()[0]?.id;
  const conversation = db.conversation
    .all()
    .find(({ id }) => db.transcript.get(id).turns.length > 0);
  return [
    '/',
    '/agents',
    '/agents?page=30',
    '/agents?search=Agent+77',
    '/agents/new',
    `/agents/${agent}`,
    `/agents/${agent}/edit`,
    `/agents/${agent}/statistics`,
    '/numbers',
    '/numbers/search?areaCode=415',
    `/numbers/${db.telephonyNumber.all()[0]?.id}`,
    '/knowledge',
    '/knowledge/search?query=opening+hours',
    `/knowledge/${db.knowledgeBaseDocument.all()[0]?.id}`,
    '/calls',
    '/calls/new',
    `/calls/${db.outboundCall.all()[0]?.id}`,
    '/campaigns',
    '/campaigns/new',
    `/campaigns/${campaignId}`,
    '/conversations',
    '/conversations?page=400',
    '/conversations?search=Thursday',
    `/conversations/${conversation?.id}`,
    '/webhooks',
    '/settings',
    '/health',
  ];
};

import { type Context, Hono } from 'hono';
import type { Desk } from '../../desk.js';
import type { FormState } from '../../form/form-state.js';
import { readSearch } from '../../form/read-search.js';
import { refusedForm } from '../../form/refused-form.js';
import { Pager } from '../../look/pager.js';
import { showPage } from '../../server/show-page.js';
import { pageSize, readPageNumber } from '../list-query.js';
import { listAgentOptions } from '../name-agents.js';
import { redirectToLastPage } from '../redirect-to-last-page.js';
import { conversationFilters, isFiltered } from './conversation-filters.js';
import { ConversationTable } from './conversation-table.js';
import { FilterForm } from './filter-form.js';

/** `/conversations`. */
export const createConversationList = (desk: Desk): Hono => {
  const showWrong = async (c: Context, form: FormState): Promise<Response> => {
    const agents = await listAgentOptions(desk.voisnap.value.client);
    const content = <FilterForm form={form} agents={agents} />;
    return showPage(c, desk, { title: 'Conversations', status: form.status, content });
  };

  return new Hono().get('/', async (c) => {
    const { client } = desk.voisnap.value;
    const { form, filters } = readSearch(c, conversationFilters);
    if (filters === undefined) return showWrong(c, form);
    const query = { ...filters, page: readPageNumber(c), pageSize };
    try {
      const [list, agents] = await Promise.all([
        client.conversations.listPage(query),
        listAgentOptions(client),
      ]);
      const content = (
        <>
          <FilterForm form={form} agents={agents} />
          <ConversationTable conversations={list.data} filtered={isFiltered(filters)} />
          <Pager page={list.page} total={list.total} pageSize={pageSize} url={c.req.url} />
        </>
      );
      return redirectToLastPage(c, list) ?? showPage(c, desk, { title: 'Conversations', content });
    } catch (error) {
      return showWrong(c, await refusedForm(c, error));
    }
  });
};

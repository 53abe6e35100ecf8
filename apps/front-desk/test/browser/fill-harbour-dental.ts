import type { TestDesk } from '../open-test-desk.js';
import { agents, documents, incomingCalls, placedCalls } from './harbour-dental.js';

/** Lets a dental practice work for some days: agents, numbers, documents and calls, the same in every run. */
export const fillHarbourDental = async (desk: TestDesk): Promise<void> => {
  const [mia, theo] = await hireAgents(desk);
  assignNumbers(desk, [mia as string, theo as string]);
  await uploadDocuments(desk, mia as string);
  await receiveCalls(desk);
  await placeCalls(desk, theo as string);
};

const hireAgents = async ({ client }: TestDesk): Promise<string[]> => {
  const ids: string[] = [];
  for (const agent of agents) {
    const { id } = await client.agents.create({ ...agent, systemPromptTemplate: '' });
    ids.push(id);
  }
  for (const id of ids.slice(0, 2)) {
    await client.agents.publish(id, { notes: 'First version' });
    await client.agents.activate(id);
  }
  return ids;
};

const assignNumbers = ({ mock }: TestDesk, [mia, theo]: readonly string[]): void => {
  const numbers = [
    { phoneNumber: '+14155550100', friendlyName: 'Main number', assignedAgentId: mia },
    { phoneNumber: '+14155550101', friendlyName: 'Reminders', assignedAgentId: theo },
    { phoneNumber: '+14155550102', friendlyName: 'Nights and weekends' },
  ];
  for (const number of numbers) mock.db.telephonyNumber.insert(number as object);
};

const uploadDocuments = async ({ client, mock }: TestDesk, agentId: string): Promise<void> => {
  for (const { name, text } of documents) {
    const file = new File([text], `${name.toLowerCase().replaceAll(' ', '-')}.txt`, {
      type: 'text/plain',
    });
    await client.knowledgeBase.uploadDocument({ file, name, agentIds: [agentId] });
    await mock.clock.advance('10m');
  }
};

const receiveCalls = async ({ mock }: TestDesk): Promise<void> => {
  for (const { from, script } of incomingCalls) {
    mock.calls.inbound({ from, to: '+14155550100' }, script);
    await mock.clock.advance('515m');
  }
};

const placeCalls = async ({ client, mock }: TestDesk, agentId: string): Promise<void> => {
  for (const { to, script } of placedCalls) {
    mock.calls.next(script);
    await client.outboundCalls.create({ agentId, toNumber: to, fromNumber: '+14155550101' });
    // The last one is under way.
    await mock.clock.advance(to === placedCalls.at(-1)?.to ? '22s' : '20m');
  }
  const scheduledFor = new Date(mock.clock.now() + 18 * 3_600_000);
  await client.outboundCalls.create({ agentId, toNumber: '+14155550164', scheduledFor });
};

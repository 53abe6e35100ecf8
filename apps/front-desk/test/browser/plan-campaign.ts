import type { OpenFrontDesk } from './open-front-desk.js';

const people = `phone,name,appointment
+14155550121,Ada Moreno,Thursday 9:10
+14155550124,Sam Okafor,Thursday 9:50
+14155550133,Lena Fischer,Thursday 10:30
+14155550138,Noah Park,Thursday 11:10
+14155550149,Ines Duarte,Thursday 13:00
+14155550157,Tom Hale,Thursday 13:40`;

/** Plans a campaign of the dental practice by the form, and returns the address of its page. */
export const planCampaign = async ({ url, mock }: OpenFrontDesk): Promise<string> => {
  const body = new FormData();
  const agentId = mock.db.agent.all().find(({ name }) => name.startsWith('Theo'))?.id ?? '';
  const fields = { name: 'Reminders for Thursday', agentId, fromNumber: '+14155550101', people };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { origin: url };
  const options = { method: 'POST', body, headers, redirect: 'manual' } as const;
  const response = await fetch(`${url}/campaigns`, options);
  const location = response.headers.get('location');
  if (location === null) throw new Error(`The campaign was refused: ${await response.text()}`);
  return location;
};

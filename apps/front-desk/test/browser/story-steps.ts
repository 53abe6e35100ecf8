import type { Page } from 'playwright-core';

// What a newcomer does in the first five minutes, by what stands on the pages.

const follow = (page: Page, link: string): Promise<void> =>
  page.getByRole('link', { name: link, exact: true }).click();

const press = (page: Page, button: string): Promise<void> =>
  page.getByRole('button', { name: button, exact: true }).click();

/** Creates an agent, and lets it take calls. */
export const createAgent = async (page: Page, name: string): Promise<void> => {
  await page.goto('/');
  await follow(page, 'New agent');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('First message').fill(`Hello, this is ${name}.`);
  await press(page, 'Create the agent');
  await page.getByText(`The agent ${name} was created.`).waitFor();
};

const prices = {
  name: 'prices.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('A cleaning costs 80 dollars. A filling costs from 120 dollars.'),
};

/** Uploads a document, sees it indexed, and finds its answer to a question. */
export const uploadDocument = async (page: Page): Promise<void> => {
  await follow(page, 'Knowledge');
  await page.getByLabel('Files').setInputFiles(prices);
  await press(page, 'Upload');
  await page.getByText('prices.txt was uploaded.').waitFor();
  await page.getByRole('row', { name: 'prices.txt' }).getByText('Indexed').waitFor();
  await follow(page, 'Ask the documents a question');
  await page.getByLabel('Question').fill('What does a filling cost?');
  await press(page, 'Search');
  await page.getByText('from 120 dollars').waitFor();
};

/** Gets a phone number, whose calls the agent takes. */
export const getNumber = async (page: Page, agent: string): Promise<void> => {
  await follow(page, 'Numbers');
  await follow(page, 'Find a number');
  await page.getByLabel('Area code').fill('415');
  await press(page, 'Search');
  await page
    .getByRole('link', { name: /^Get it/ })
    .first()
    .click();
  await page.getByLabel('Name').fill('Main line');
  await page.getByLabel('Agent that takes the calls').selectOption({ label: agent });
  await page.getByRole('button', { name: /^Get \+1415/ }).click();
  await page.getByText('is yours. Its agent takes the calls.').waitFor();
};

/** Places a call to somebody who answers. */
export const placeCall = async (page: Page): Promise<void> => {
  await follow(page, 'Calls');
  await follow(page, 'Place a call');
  await page.getByLabel('Who is called').selectOption({ label: 'Somebody who answers' });
  await press(page, 'Place the call');
  await page.getByText('The call was placed.').waitFor();
};

/** Watches the call until it is over. */
export const watchCall = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: 'Transcript' }).waitFor();
};

/** Reads what was said, and what came of it. */
export const readTranscript = async (page: Page, agent: string): Promise<void> => {
  await follow(page, 'See the whole conversation');
  await page.getByRole('heading', { name: /^Conversation with/ }).waitFor();
  await page.getByText(`Hello, this is ${agent}.`).first().waitFor();
  await page.getByRole('heading', { name: 'Analysis' }).waitFor();
};

/** Calls a list of people. */
export const startCampaign = async (page: Page, people: number): Promise<void> => {
  await follow(page, 'Campaigns');
  await page
    .getByRole('link', { name: /campaign$/ })
    .first()
    .click();
  await page.getByLabel('CSV file').setInputFiles(listOf(people));
  await press(page, 'Check the list');
  await page.getByText(`${people} people will be called`).waitFor();
  await press(page, 'Start calling');
  await page.getByText('People done').waitFor();
};

/** Watches until all people of the campaign were called. */
export const watchCampaign = async (page: Page, people: number): Promise<void> => {
  await page.getByText(`People done: ${people} of ${people} (100 %)`).waitFor();
};

const listOf = (people: number) => {
  const rows = Array.from(
    { length: people },
    (_, place) => `+1555555${2000 + place},Person ${place}`,
  );
  return {
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['phone,name', ...rows].join('\n')),
  };
};

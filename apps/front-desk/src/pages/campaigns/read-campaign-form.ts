import type { Context } from 'hono';
import { decodeText, NoTextError } from '../../campaigns/csv/decode-text.js';
import { type PeopleList, readPeople } from '../../campaigns/csv/read-people.js';
import { toTexts } from '../../form/to-texts.js';
import type { CampaignFormState } from './campaign-form.js';

/** Longest text that the form shows again, in characters. */
const longestShown = 200_000;

/** What a posted form says. */
export interface PostedCampaign {
  readonly name: string;
  readonly agentId: string;
  readonly fromNumber: string | null;
  readonly list: PeopleList;
  /** The form as it was posted, with what is wrong with it. */
  readonly form: CampaignFormState;
}

/** Reads a posted form, and all that is wrong with it. */
export const readCampaignForm = async (c: Context): Promise<PostedCampaign> => {
  const posted = await c.req.parseBody();
  const typed = toTexts(posted);
  const { name = '', agentId = '', fromNumber = '' } = typed;
  const { text, problem } = await readText(posted.file, typed.people ?? '');
  const empty = text.trim() === '';
  const list =
    problem === undefined && !empty ? await readPeople(text) : { people: [], problems: [] };
  const errors: Record<string, string[]> = {};
  if (name.trim() === '') errors.name = ['Give the campaign a name.'];
  if (name.length > 200) errors.name = ['The name may have at most 200 characters.'];
  if (agentId === '') errors.agentId = ['Choose the agent that calls.'];
  if (problem !== undefined) errors.file = [problem];
  else if (empty) errors.people = ['Choose a file, or paste the lines.'];
  // The browser forgets a chosen file, so its lines are shown here, where people can correct them.
  const people = text.length <= longestShown ? text : '';
  if (list.problems.length > 0) errors.people = [adviseOnLines(list.problems.length, people)];
  const values = { ...typed, people };
  const form = { values, errors, problems: [], status: 422, lineProblems: list.problems } as const;
  return { name: name.trim(), agentId, fromNumber: fromNumber || null, list, form };
};

const adviseOnLines = (count: number, people: string): string => {
  const found =
    count === 1 ? '1 thing is wrong.' : `${count.toLocaleString('en')} things are wrong.`;
  const advice =
    people === '' ? 'Correct the file, and choose it again.' : 'Correct the lines below.';
  return `${found} ${advice}`;
};

const readText = async (
  file: unknown,
  typed: string,
): Promise<{ text: string; problem?: string }> => {
  if (!(file instanceof File) || file.size === 0) return { text: typed };
  try {
    return { text: decodeText(new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    if (error instanceof NoTextError) return { text: typed, problem: error.message };
    throw error;
  }
};

import type { Progress } from './read-progress.js';

/** A step of the first five minutes. */
export interface Step {
  readonly title: string;
  readonly why: string;
  readonly href: string;
  readonly action: string;
  readonly done: boolean;
}

/** The steps of the first five minutes, and which of them are done. */
export const listSteps = (progress: Progress, readTranscript: boolean): Step[] => {
  const over = progress.latestCalls.find(({ conversationId }) => conversationId != null);
  return [
    {
      title: 'Create an agent',
      why: 'An agent is the voice at your phone: what it says, and how.',
      href: '/agents/new',
      action: 'New agent',
      done: progress.agents > 0,
    },
    {
      title: 'Upload a document',
      why: 'Agents answer from your documents: opening hours, prices, directions.',
      href: '/knowledge',
      action: 'Upload',
      done: progress.documents > 0,
    },
    {
      title: 'Place a call, and watch it',
      why: 'The page of the call shows each step while it happens.',
      href: '/calls/new',
      action: 'New call',
      done: progress.calls > 0,
    },
    {
      title: 'Read what was said',
      why: 'Each call leaves a conversation: the transcript, its outcome, an analysis.',
      href: over === undefined ? '/conversations' : `/conversations/${over.conversationId}`,
      action: 'Read',
      done: readTranscript,
    },
    {
      title: 'Run a campaign',
      why: 'Call a whole list of people, from a CSV file. Each of them is called once.',
      href: '/campaigns/new',
      action: 'New campaign',
      done: (progress.campaigns?.total ?? 0) > 0,
    },
  ];
};

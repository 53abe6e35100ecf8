import { expect, it } from 'vitest';
import { readMood } from './caller-mood.js';

const moodOf = (...texts: string[]) => readMood(texts.map((text) => ({ speaker: 'user', text })));

it.each([
  ['Great, thank you!', 'positive', 1],
  ['This is terrible.', 'negative', -1],
  ['Book me in', 'neutral', 0],
  ['I am not very happy', 'negative', -1],
  ["That isn't bad", 'positive', 1],
  ['That isn’t good', 'negative', -1],
  ['Good, but the last one was broken', 'neutral', 0],
  ['Good, perfect, though the last one was wrong', 'positive', 0.33],
])('reads in "%s" that the person is %s', (text, sentiment, sentimentScore) => {
  expect(moodOf(text)).toEqual({ sentiment, sentimentScore });
});

it('counts all words of the person, and none of the agent', () => {
  expect(moodOf('Great.', 'Awful.', 'Terrible!')).toEqual({
    sentiment: 'negative',
    sentimentScore: -0.33,
  });
  expect(readMood([{ speaker: 'agent', text: 'Wonderful!' }]).sentiment).toBe('neutral');
});

/** Turns a name of the API into words: `voice.voiceId` → 'Voice id', `in_progress` → 'In progress'. */
export const nameToLabel = (name: string): string => {
  const words = (name.split('.').at(-1) ?? name)
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

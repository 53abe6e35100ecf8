/**
 * A message about a field, as it stands there. The API begins with its own name of the field: 'areaCode must consist
 * of digits' becomes 'It must consist of digits.'
 */
export const toSentence = (field: string, message: string): string => {
  const sentence = message.startsWith(`${field} `) ? `It${message.slice(field.length)}` : message;
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
};

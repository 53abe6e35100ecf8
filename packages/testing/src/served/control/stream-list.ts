/** What a control answers with where it is a list. */
export interface ListResponse {
  readonly data: readonly unknown[];
}

/** Whether an answer is a list, beside which other fields may stand. */
export const isListResponse = (answer: unknown): answer is ListResponse =>
  typeof answer === 'object' && answer !== null && 'data' in answer && Array.isArray(answer.data);

/** Writes a list as JSON, entry by entry: a log of 256 MB never stands in memory as one text. */
export function streamList(answer: ListResponse): ReadableStream<Uint8Array> {
  const pieces = writePieces(answer);
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

function* writePieces({ data, ...rest }: ListResponse): Generator<string, void> {
  const others = JSON.stringify(rest).slice(1, -1);
  yield `{${others}${others === '' ? '' : ','}"data":[`;
  for (const [index, entry] of data.entries()) {
    yield `${index === 0 ? '' : ','}${JSON.stringify(entry)}`;
  }
  yield ']}';
}

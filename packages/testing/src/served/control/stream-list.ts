/** The response of a control route that returns a list. */
export interface ListResponse {
  readonly data: readonly unknown[];
}

/** Whether a response is a list. It may have other fields beside `data`. */
export const isListResponse = (response: unknown): response is ListResponse =>
  typeof response === 'object' &&
  response !== null &&
  'data' in response &&
  Array.isArray(response.data);

/** Streams a list as JSON, entry by entry: a log of 256 MB is never one text in memory. */
export function streamList(response: ListResponse): ReadableStream<Uint8Array> {
  const pieces = writePieces(response);
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

/** One event of a stream, as a browser would see it. */
export interface StreamEvent {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: string;
}

const field = (block: string, name: string): string | undefined => {
  const lines = block.split('\n').filter((line) => line.startsWith(`${name}: `));
  return lines.length === 0
    ? undefined
    : lines.map((line) => line.slice(name.length + 2)).join('\n');
};

/** Reads the blocks of a stream of events; comments are `:`. Returning early closes the stream, as a browser does. */
export async function* readBlocks(response: Response): AsyncGenerator<string, void> {
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(chunk);
    const blocks = text.split('\n\n');
    text = blocks.pop() as string;
    yield* blocks;
  }
}

/** Reads the events of a stream, without its comments. */
export async function* readEvents(response: Response): AsyncGenerator<StreamEvent, void> {
  for await (const block of readBlocks(response)) {
    if (block === ':') continue;
    yield {
      id: field(block, 'id'),
      event: field(block, 'event'),
      data: field(block, 'data') ?? '',
    };
  }
}

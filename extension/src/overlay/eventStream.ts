export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/** Server-sent events as they come. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const events = (rest + read.value).split('\n\n');
      rest = events.pop()!;
      for (const event of events) {
        const data = fieldOf(event, 'data');
        if (data !== '') yield { name: fieldOf(event, 'event'), data };
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function fieldOf(event: string, name: string): string {
  const start = `${name}: `;
  return event.split('\n').filter(line => line.startsWith(start)).map(line => line.slice(start.length)).join('\n');
}

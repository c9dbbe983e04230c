// A stream gives its items one after another; nothing is there to be started together.
export async function lines(stream: AsyncIterable<string>): Promise<number> {
  let count = 0;
  for await (const line of stream) {
    count += line.length;
    await Promise.resolve();
  }
  return count;
}

export async function batches(chunks: readonly (readonly string[])[]): Promise<void> {
  for (const chunk of chunks) {
    await Promise.all(chunk.map((url) => fetch(url)));
  }
}

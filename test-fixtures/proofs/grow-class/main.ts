// In a generic class, with a closure that goes by what is added, not by the list.
class Log<T> {
  readonly #show: (entry: T) => string;

  constructor(show: (entry: T) => string) {
    this.#show = show;
  }

  lines(entries: readonly T[]): string[] {
    let lines: string[] = [];
    const line = (entry: T, index: number): string => `${index}: ${this.#show(entry)}`;
    for (const [index, entry] of entries.entries()) {
      lines = [...lines, line(entry, index)];
      if (lines.length > 1 && lines[0] === lines.at(-1)) lines = [];
    }
    return lines;
  }
}

async function show(): Promise<string> {
  const log = new Log((entry: number) => entry.toFixed(1));
  return log.lines(Array.from({ length: 14_000 }, (_, index) => index / 3)).slice(-2).join(" ");
}

process.once("beforeExit", async () => console.log(await show()));

import { appendFileSync, writeFileSync } from "node:fs";

export interface Sink {
  write(line: string): void;
}

export class FileSink implements Sink {
  write(line: string): void {
    appendFileSync("sink.log", line);
  }
}

export class MemorySink implements Sink {
  readonly lines: string[] = [];

  write(line: string): void {
    this.lines.push(line);
  }
}

export class NullSink implements Sink {
  write(): void {}
}

export class UnusedSink implements Sink {
  write(line: string): void {
    writeFileSync("unused.log", line);
  }
}

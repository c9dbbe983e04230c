import { EventEmitter } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { Transform } from "node:stream";
import * as readline from "node:readline";

const events = new EventEmitter();

events.on("changed", (path: string) => {
  readFileSync(path);
//^^^^^^^^^^^^ sync-io context=loop entry="event listener" label=changed
});

class Watcher extends EventEmitter {
  watch(): void {
    this.once("ready", this.reload.bind(this));
  }

  private reload(): void {
    readFileSync("watched.txt");
//  ^^^^^^^^^^^^ sync-io entry="event listener" function=Watcher.reload
  }
}

process.on("message", () => {
  writeFileSync("message.txt", "");
//^^^^^^^^^^^^^ sync-io
});

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  writeFileSync("line.txt", line);
//^^^^^^^^^^^^^ sync-io
});

export class Upper extends Transform {
  override _transform(chunk: Buffer, _encoding: string, done: () => void): void {
    readFileSync("dictionary.txt");
//  ^^^^^^^^^^^^ sync-io
    this.push(chunk.toString().toUpperCase());
    done();
  }
}

new Watcher().watch();

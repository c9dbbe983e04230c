import { spawn, type ChildProcess } from "node:child_process";
import EventEmitter from "events";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

interface Events {
  changed: [path: string];
}

/** Cast to a type with names of events, as typed emitters ask for. */
class Store extends (EventEmitter as new () => EventEmitter<Events>) {
  constructor() {
    super();
    this.on("changed", (path) => readFileSync(path));
//                               ^^^^^^^^^^^^ sync-io entry="event listener" label=changed
  }
}

class Cache extends EventEmitter<Events> {
  watch(child: ChildProcess): void {
    this.once("changed", this.reload);
    child.on("message", () => readFileSync("message.txt"));
//                            ^^^^^^^^^^^^ sync-io entry="message handler" label=message
  }

  private reload(path: string): void {
    readFileSync(path);
//  ^^^^^^^^^^^^ sync-io entry="event listener" label=changed
  }
}

const worker = new Worker("./elsewhere.js");
worker.on("message", () => readFileSync("result.txt"));
//                         ^^^^^^^^^^^^ sync-io entry="message handler" label=message
worker.on("error", () => readFileSync("error.txt"));
//                       ^^^^^^^^^^^^ sync-io entry="event listener" label=error

const child = spawn("ls");
child.on("exit", () => readFileSync("listing.txt"));
//                     ^^^^^^^^^^^^ sync-io entry="event listener" label=exit
child.stdout.on("data", () => readFileSync("line.txt"));
//                            ^^^^^^^^^^^^ sync-io entry="event listener" label=data
process.stdout.on("resize", () => readFileSync("size.txt"));
//                                ^^^^^^^^^^^^ sync-io entry="event listener" label=resize

const socket = new WebSocket("ws://127.0.0.1");
socket.onmessage = () => readFileSync("message.txt");
//                       ^^^^^^^^^^^^ sync-io entry="message handler" label=message
socket.onclose = closed;

function closed(): void {
  readFileSync("closed.txt");
//^^^^^^^^^^^^ sync-io entry="event listener" label=close
}

new Store().on("changed", (path) => readFileSync(path));
//                                  ^^^^^^^^^^^^ sync-io entry="event listener" label=changed
new Cache().watch(child);

/** Assigned to what the program owns: whoever calls it tells. */
function Loader(this: { onload?: () => void }): void {
  const self = this;
  self.onload = () => readFileSync("loader.txt");
}
Loader.prototype.onerror = () => readFileSync("never.txt");

// What runs only sometimes moves whole, where the fields that it assigns may be assigned later.
import { EventEmitter } from "node:events";
import { existsSync, readFileSync } from "node:fs";

interface Options {
  cert?: string;
}

export class Server {
  public cert?: string;
  public isReady = false;

  constructor(public readonly options: Options) {
    if (this.options.cert && existsSync(this.options.cert)) {
      this.cert = readFileSync(this.options.cert, "utf8");
    }
    this.isReady = true; // last
  }
}

const jobs = new EventEmitter();
jobs.on("start", async (options: Options) => {
  const server = new Server(options);
  console.log(server.cert?.trim(), server.isReady, new Server({}).cert);
});
jobs.emit("start", { cert: "a.pem" });

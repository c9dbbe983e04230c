import { execFile, fork, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { isMainThread, Worker } from "node:worker_threads";
import ResizeWorker from "./bundled?worker";

const folder = __dirname;

new Worker("./src/from-working-directory.js");
new Worker(`${__dirname}/from-template.js`);
new Worker(__dirname + "/from-sum.js");
fork(join(folder, "forked.js"));
spawn(process.execPath, ["--enable-source-maps", "src/spawned.ts"]);
execFile("node", [join(__dirname, "executed.js")]);
spawn(process.execPath, [join(__dirname, "other-server.js")]);
const resize = new ResizeWorker();

export const name = isMainThread ? "main" : load();

/** Only a worker thread gets here. */
function load(): string {
  return readFileSync("name.txt", "utf8");
}

createServer((_request, response) => {
  resize.postMessage(readFileSync("picture.png"));
//                   ^^^^^^^^^^^^ sync-io entry="request handler"
  response.end(name);
}).listen(8080);

import { Worker as JestWorker } from "jest-worker";
import makeSynchronous from "make-synchronous";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import Piscina from "piscina";
import { createSyncFn } from "synckit";
import { spawn, Worker } from "threads";
import Tinypool from "tinypool";
import WebWorker from "web-worker";
import workerpool from "workerpool";
import { wrap } from "comlink";

const piscina = new Piscina({ filename: new URL("./piscina.js", import.meta.url).href });
const tinypool = new Tinypool({ filename: new URL("./tinypool.js", import.meta.url).href });
const pool = workerpool.pool(`${__dirname}/workerpool.js`);
const jest = new JestWorker(require.resolve("./jest.ts"));
const threads = spawn(new Worker("./threads"));
const comlink = wrap(new WebWorker(new URL("./comlink.ts", import.meta.url)));
const format = createSyncFn(require.resolve("./synckit.ts"));
const once = makeSynchronous(async (path: string) => readFileSync(path, "utf8"));

createServer(async (request, response) => {
  await pool.exec((path: string) => readFileSync(path, "utf8"), [request.url]);
  response.write(readFileSync("page.html"));
//               ^^^^^^^^^^^^ sync-io entry="request handler"
  response.end(String([piscina, tinypool, jest, threads, comlink, format, once]));
}).listen(8080);

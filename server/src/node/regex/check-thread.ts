/** The checking thread's entry: answers one expression after another. Built as a bundle of its own, `dist/regex.cjs`. */
import { parentPort } from "node:worker_threads";
import type { RegexSource } from "../../core/reach/regex/verdict.ts";
import { checkRegex } from "./check-regex.ts";

if (parentPort === null) throw new Error("this file is the entry of a worker thread");
const port = parentPort;
port.on("message", (source: RegexSource) => port.postMessage(checkRegex(source)));

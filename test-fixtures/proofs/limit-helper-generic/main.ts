// A generic helper that is an arrow, behind another one: the text is followed through both.
import { createServer } from "node:http";
import { Readable } from "node:stream";

type Check<T> = (value: unknown) => value is T;

const parseAs = <T>(json: string, check: Check<T>): T | undefined => checked(JSON.parse(json), check);

function checked<T>(value: unknown, check: Check<T>): T | undefined {
  return check(value) ? value : undefined;
}

function readNames(text: string): readonly string[] {
  return parseAs(text, (value): value is string[] => Array.isArray(value)) ?? [];
}

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += String(part)));
  request.on("end", () => response.end(readNames(body).join(" ")));
});

process.once("beforeExit", () => {
  server.emit("request", Readable.from(['["a", "b"]']), { end: console.log });
});

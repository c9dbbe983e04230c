/** Measures of what built-in functions do with data. */
import { createHash, randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { join } from "node:path";
import { inspect } from "node:util";
import { brotliCompressSync, gunzipSync, gzipSync } from "node:zlib";
import type { Measure } from "./measure.ts";

const data = Array.from({ length: 300 }, (_, index) => ({
  id: index,
  name: `item ${index}`,
  price: index * 1.25,
  tags: ["new", "sale"],
  isActive: index % 2 === 0,
}));
const json = JSON.stringify(data);
const bytes = Buffer.alloc(64 * 1024, "x");
const text = bytes.toString();
const lines = Array.from(
  { length: 10_000 },
  (_, index) => `line ${index} of ${(index * 7919) % 1000}\n`,
).join("");
const packed = gzipSync(lines);
const emitter = new EventEmitter().on("tick", () => undefined);

function repeat(turns: number, turn: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < turns; i++) sum = (sum + turn(i)) | 0;
  return sum;
}

export const builtIns: readonly Measure[] = [
  {
    unit: "jsonParse",
    turns: 100,
    each: json.length,
    run: (turns) => repeat(turns, () => (JSON.parse(json) as unknown[]).length),
  },
  {
    unit: "jsonStringify",
    turns: 100,
    each: json.length,
    run: (turns) => repeat(turns, () => JSON.stringify(data).length),
  },
  {
    unit: "structuredClone",
    turns: 50,
    each: json.length,
    run: (turns) => repeat(turns, () => structuredClone(data).length),
  },
  {
    unit: "bufferConcat",
    turns: 300,
    each: 2 * bytes.length,
    run: (turns) => repeat(turns, () => Buffer.concat([bytes, bytes]).length),
  },
  {
    unit: "bufferText",
    turns: 300,
    each: bytes.length,
    run: (turns) => repeat(turns, () => Buffer.from(text).length),
  },
  {
    unit: "hash",
    turns: 200,
    each: bytes.length,
    run: (turns) => repeat(turns, () => createHash("sha256").update(bytes).digest().length),
  },
  {
    unit: "hashUpdate",
    turns: 5000,
    run: (turns) => {
      const hash = createHash("md5");
      for (let i = 0; i < turns; i++) hash.update(`line ${i}\n`);
      return hash.digest("hex");
    },
  },
  { unit: "pack", turns: 3, each: lines.length, run: (turns) => repeat(turns, () => gzipSync(lines).length) },
  {
    unit: "unpack",
    turns: 10,
    each: lines.length,
    run: (turns) => repeat(turns, () => gunzipSync(packed).length),
  },
  {
    unit: "brotli",
    turns: 1,
    each: lines.length / 4,
    run: (turns) => repeat(turns, () => brotliCompressSync(lines.slice(0, lines.length / 4)).length),
  },
  {
    unit: "url",
    turns: 5000,
    run: (turns) => repeat(turns, (i) => new URL(`https://example.com/path/${i}?q=1`).pathname.length),
  },
  {
    unit: "uriPart",
    turns: 20_000,
    run: (turns) => repeat(turns, (i) => encodeURIComponent(`name ${i} & value`).length),
  },
  { unit: "emit", turns: 100_000, run: (turns) => repeat(turns, (i) => (emitter.emit("tick", i) ? 1 : 0)) },
  {
    unit: "pathText",
    turns: 20_000,
    run: (turns) => repeat(turns, (i) => join("a/b", `${i}`, "../c").length),
  },
  {
    unit: "inspect",
    turns: 2000,
    run: (turns) => repeat(turns, (i) => inspect({ id: i, name: "item" }).length),
  },
  {
    unit: "randomBytes",
    turns: 200,
    each: 64 * 1024,
    run: (turns) => repeat(turns, () => randomBytes(64 * 1024)[0]!),
  },
  {
    unit: "date",
    turns: 100_000,
    run: (turns) => repeat(turns, (i) => new Date(2020, 0, i & 255).getDate()),
  },
  { unit: "now", turns: 200_000, run: (turns) => repeat(turns, () => Date.now() & 1) },
  {
    unit: "dateField",
    turns: 200_000,
    run: (turns) => {
      const date = new Date(2020, 5, 7);
      return repeat(turns, () => date.getMonth() + date.getDate());
    },
    each: 2,
  },
  {
    unit: "dateText",
    turns: 50_000,
    run: (turns) => repeat(turns, (i) => new Date(i * 1e6).toISOString().length),
  },
  {
    unit: "localeText",
    turns: 5000,
    run: (turns) => repeat(turns, (i) => (i * 1000).toLocaleString("en").length),
  },
  { unit: "intl", turns: 200, run: (turns) => repeat(turns, () => (new Intl.NumberFormat("en") ? 1 : 0)) },
  {
    unit: "intlDate",
    turns: 50,
    run: (turns) =>
      repeat(turns, (i) =>
        new Intl.DateTimeFormat("en-GB", { timeZone: i % 2 ? "Asia/Tokyo" : "UTC", dateStyle: "short" })
          ? 1
          : 0,
      ),
  },
  {
    unit: "localeOptions",
    turns: 100,
    run: (turns) =>
      repeat(turns, (i) => (i * 3.75).toLocaleString("de-DE", { style: "currency", currency: "EUR" }).length),
  },
];

/** Representative operations for the cost benchmark, each with what the catalogue sees of its call. */
import { execSync, spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync, pbkdf2Sync, randomBytes, scryptSync } from "node:crypto";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gunzipSync, gzipSync } from "node:zlib";
import type { Argument, CallShape } from "../../server/src/core/catalogue/row.ts";

export interface Sample {
  readonly name: string;
  /** The catalogue's symbol; absent for what has no row. */
  readonly symbol?: string;
  readonly call: CallShape;
  readonly run: () => void;
}

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** The samples, and what removes the files that they use. */
export function samples(): { readonly all: readonly Sample[]; readonly dispose: () => void } {
  const folder = fs.mkdtempSync(join(tmpdir(), "unblock-costs-"));
  return {
    all: [
      ...fileSamples(folder),
      ...processSamples(),
      ...cryptoSamples(),
      ...dataSamples(folder),
      loopSample(),
    ],
    dispose: () => fs.rmSync(folder, { recursive: true }),
  };
}

const text = (value: string): Argument => ({ is: "string", value });
const number = (value: number): Argument => ({ is: "number", value });
const unknown: Argument = { is: "unknown" };

function sample(name: string, symbol: string, args: readonly Argument[], run: () => void): Sample {
  return { name, symbol, call: { arguments: args, spread: false }, run };
}

function fileSamples(folder: string): Sample[] {
  const small = join(folder, "small");
  const large = join(folder, "large");
  const copy = join(folder, "copy");
  const many = join(folder, "many");
  fs.writeFileSync(small, Buffer.alloc(4 * KILOBYTE, "a"));
  fs.writeFileSync(large, Buffer.alloc(MEGABYTE, "a"));
  fs.mkdirSync(many);
  for (let index = 0; index < 100; index++) fs.writeFileSync(join(many, String(index)), "");
  const data = "a".repeat(4 * KILOBYTE);
  return [
    sample("existsSync", "node:fs#existsSync", [unknown], () => fs.existsSync(small)),
    sample("statSync", "node:fs#statSync", [unknown], () => fs.statSync(small)),
    sample("readFileSync, 4 kB", "node:fs#readFileSync", [unknown], () => fs.readFileSync(small)),
    sample("readFileSync, 1 MB", "node:fs#readFileSync", [unknown], () => fs.readFileSync(large)),
    sample("readdirSync, 100 entries", "node:fs#readdirSync", [unknown], () => fs.readdirSync(many)),
    sample("writeFileSync, 4 kB", "node:fs#writeFileSync", [unknown, unknown], () =>
      fs.writeFileSync(copy, data),
    ),
    sample("copyFileSync, 1 MB", "node:fs#copyFileSync", [unknown, unknown], () =>
      fs.copyFileSync(large, copy),
    ),
  ];
}

function processSamples(): Sample[] {
  const node = process.execPath;
  return [
    sample("execSync, a shell that exits", "node:child_process#execSync", [unknown], () =>
      execSync("exit 0"),
    ),
    sample("spawnSync, node --version", "node:child_process#spawnSync", [unknown, unknown], () => {
      spawnSync(node, ["--version"]);
    }),
  ];
}

function cryptoSamples(): Sample[] {
  const derive = (iterations: number) =>
    sample(
      `pbkdf2Sync, ${iterations.toLocaleString("en")} iterations of sha512`,
      "node:crypto#pbkdf2Sync",
      [unknown, unknown, number(iterations), number(64), text("sha512")],
      () => pbkdf2Sync("password", "salt", iterations, 64, "sha512"),
    );
  const random = (name: string, size: number) =>
    sample(`randomBytes, ${name}`, "node:crypto#randomBytes", [number(size)], () => randomBytes(size));
  const large = Buffer.alloc(MEGABYTE, "a");
  return [
    derive(1000),
    derive(100_000),
    sample("scryptSync", "node:crypto#scryptSync", [unknown, unknown, number(64)], () => {
      scryptSync("password", "salt", 64);
    }),
    random("64 bytes", 64),
    random("1 MB", MEGABYTE),
    sample(
      "generateKeyPairSync, RSA of 2,048 bits",
      "node:crypto#generateKeyPairSync",
      rsaArguments(),
      () => {
        generateKeyPairSync("rsa", { modulusLength: 2048 });
      },
    ),
    sample("createHash, sha256 of 1 MB", "node:crypto#Hash.update", [unknown], () => {
      createHash("sha256").update(large).digest();
    }),
    sample("createHash, sha256 of 10 bytes", "node:crypto#Hash.update", [unknown], () => {
      createHash("sha256").update("ten bytes.").digest();
    }),
  ];
}

function rsaArguments(): Argument[] {
  return [text("rsa"), { is: "object", properties: { modulusLength: number(2048) }, open: false }];
}

function dataSamples(folder: string): Sample[] {
  const document = (size: number) =>
    JSON.stringify(Array.from({ length: size / 32 }, (_, id) => ({ id, name: "a".repeat(12) })));
  const small = document(KILOBYTE);
  const large = document(MEGABYTE);
  const bytes = Buffer.from(large);
  const packed = gzipSync(bytes);
  const module = join(folder, "module.cjs");
  fs.writeFileSync(module, "module.exports = 1;");
  const require = createRequire(module);
  return [
    sample("gzipSync, 1 MB", "node:zlib#gzipSync", [unknown], () => gzipSync(bytes)),
    sample("gunzipSync, to 1 MB", "node:zlib#gunzipSync", [unknown], () => gunzipSync(packed)),
    sample("brotliCompressSync, 1 MB", "node:zlib#brotliCompressSync", [unknown], () =>
      brotliCompressSync(bytes),
    ),
    sample("JSON.parse, 1 kB", "global#JSON.parse", [unknown], () => JSON.parse(small)),
    sample("JSON.parse, 1 MB", "global#JSON.parse", [unknown], () => JSON.parse(large)),
    sample("structuredClone, 1 MB of JSON", "global#structuredClone", [unknown], cloneOf(JSON.parse(large))),
    sample("require, a small new module", "global#require", [unknown], () => {
      delete require.cache[module];
      require(module);
    }),
  ];
}

function cloneOf(value: unknown): () => void {
  return () => structuredClone(value);
}

function loopSample(): Sample {
  const run = () => {
    let sum = 0;
    for (let index = 0; index < 1_000_000; index++) sum += index * index;
    if (sum < 0) throw new Error("unreachable: squares are not negative");
  };
  return { name: "a loop, 1,000,000 iterations of an addition", call: { arguments: [], spread: false }, run };
}

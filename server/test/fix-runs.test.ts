/** Programs that run: before and after the async fix they print the same. */
import { checkRuns, type FixProgram } from "./fix-run-check.ts";

const programs: Record<string, FixProgram> = {
  "named imports, merged and removed": {
    file: "named.mjs",
    text: `import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";

async function main(folder) {
  const path = join(folder, "made.json")
  /*!*/writeFileSync(path, JSON.stringify({ words: ["a", "b"] }))
  /*!*/readFileSync(path, "utf8").split("").forEach(() => undefined)
  const { words } = JSON.parse(/*!*/readFileSync(path, "utf8"));
  for (const name of /*!*/readdirSync(folder)) if (name === "made.json") console.log(name, words.length);
  const sizes = await Promise.all([path].map(async (each) => /*!*/statSync(each).size));
  console.log(sizes, \`\${/*!*/readFileSync(path).length}\`);
  await rm(path);
}
await main(process.argv[2]);
`,
  },
  "a CommonJS namespace, an alias and errors": {
    file: "namespace.cjs",
    text: `#!/usr/bin/env node
"use strict";
const fs = require("fs");
const read = fs.readFileSync;
const service = {
  async load(path) {
    try {
      return /*!readFileSync*/read(path, "utf8");
    } catch (error) {
      return error.code;
    }
  },
  async kind(path) {
    return /*!*/fs.lstatSync(path).isDirectory() ? "folder" : "file";
  },
};
service.load("/does/not/exist").then(async (code) => console.log(code, await service.kind(__dirname)));
`,
  },
  "promisified helpers": {
    file: "helpers.mjs",
    text: `import { execFileSync, execSync } from "child_process";
import * as zlib from "zlib";
import { randomBytes, pbkdf2Sync, generateKeyPairSync } from "crypto";

async function main() {
  console.log(/*!*/execSync("echo one").toString().trim());
  console.log(/*!*/execFileSync(process.execPath, ["-p", "1 + 1"], { encoding: "utf8" }).trim());
  console.log(/*!*/execFileSync(process.execPath, ["-p", "1 + 1"]) instanceof Uint8Array);
  const packed = /*!*/zlib.gzipSync("text");
  console.log(/*!*/zlib.gunzipSync(packed).toString(), /*!*/randomBytes(8).length);
  console.log(/*!*/pbkdf2Sync("secret", "salt", 10, 16, "sha256").toString("hex"));
  const { publicKey } = /*!*/generateKeyPairSync("ec", { namedCurve: "P-256" });
  console.log(publicKey.type);
}
main();
`,
  },
  "file descriptors": {
    file: "descriptors.cjs",
    text: `const fs = require("node:fs");
const path = require("node:path");
async function main() {
  const file = fs.openSync(path.join(__dirname, "bytes"), "w+");
  console.log(/*!*/fs.writeSync(file, "some bytes"));
  const buffer = Buffer.alloc(4);
  console.log(/*!*/fs.readSync(file, buffer, 0, 4, 0), buffer.toString(), /*!*/fs.fstatSync(file).size);
  /*!*/fs.closeSync(file);
}
main();
`,
  },
};

describe("async fix: programs print the same before and after", () => checkRuns(programs));

/** Recipes in programs that run: they print the same before and after, also where something fails. */
import { checkRuns, type FixProgram } from "./fix-run-check.ts";

/** Calls each function, and prints what it gives or how it fails. */
const REPORT = `
for (const [name, use] of Object.entries(uses)) {
  const outcome = await use().catch((error) => ({ code: error.code, message: error.message }));
  console.log(name, JSON.stringify(outcome) ?? String(outcome));
}
`;

const programs: Record<string, FixProgram> = {
  "existsSync, alone and with what it guards": {
    file: "exists.mjs",
    text: `import fs, { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, unlinkSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.argv[2], "made");
const file = join(folder, "words.json");
const none = join(folder, "none");
const bad = join(process.argv[2], "bad.json");
fs.writeFileSync(bad, "no");

async function read(path) {
  if (!/*!*/existsSync(path)) {
    return "nothing";
  }
  return /*!*/readFileSync(path, "utf8");
}
async function parsed(path) {
  return /*!*/existsSync(path) ? JSON.parse(/*!*/readFileSync(path, "utf8")) : {};
}
async function length(path) {
  if (!/*!*/existsSync(path)) throw new Error("no " + path.slice(folder.length));
  const text = /*!*/readFileSync(path, "utf8");
  return text.length;
}
async function listed(path) {
  let names = [];
  if (/*!*/existsSync(path)) names = /*!*/readdirSync(path);
  else names.push("none");
  return names;
}
async function isFolder(path) {
  return /*!*/existsSync(path) && /*!*/statSync(path).isDirectory();
}

const uses = {
  makes: async () => {
    if (!/*!*/existsSync(folder)) /*!*/mkdirSync(folder, { recursive: true });
    if (!/*!*/existsSync(folder)) /*!*/mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, '["a", "b"]');
    return [/*!*/existsSync(folder), !/*!*/existsSync(none), /*!*/existsSync(undefined)];
  },
  reads: async () => [await read(file), await read(none)],
  "reads a folder": async () => read(folder),
  parses: async () => [await parsed(file), await parsed(none)],
  "fails to parse": async () => parsed(bad),
  measures: async () => length(file),
  "does not measure": async () => length(none),
  lists: async () => [await listed(folder), await listed(none)],
  "fails to list": async () => listed(file),
  asks: async () => [await isFolder(folder), await isFolder(file), await isFolder(none)],
  removes: async () => {
    for (let time = 0; time < 2; time++) {
      if (/*!*/existsSync(file)) {
        /*!*/unlinkSync(file);
      }
    }
    if (/*!*/existsSync(folder)) /*!*/rmSync(folder, { recursive: true });
    return /*!*/existsSync(folder);
  },
};
${REPORT}`,
  },
  throwIfNoEntry: {
    file: "entry.mjs",
    text: `import * as fs from "fs";
const uses = {
  missing: async () => /*!*/fs.statSync("/does/not/exist", { throwIfNoEntry: false }),
  there: async () => /*!*/fs.statSync(process.argv[1], { throwIfNoEntry: false }).isFile(),
  big: async () => typeof /*!*/fs.lstatSync(process.argv[1], { bigint: true, throwIfNoEntry: false }).size,
  "not a folder": async () => /*!*/fs.lstatSync(process.argv[1] + "/a", { throwIfNoEntry: false }),
};
${REPORT}`,
  },
  descriptors: {
    file: "descriptors.mjs",
    text: `import fs, { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";

const file = join(process.argv[2], "bytes");
const words = join(process.argv[2], "words");
fs.writeFileSync(words, "some words that are read in pieces of eight");
const uses = {
  writes: async () => {
    const fd = /*!*/openSync(file, "w+");
    try {
      const counts = [/*!*/writeSync(fd, "some "), /*!*/writeSync(fd, Buffer.from("bytes"), 0, 4)];
      /*!*/fs.fsyncSync(fd);
      const buffer = Buffer.alloc(6);
      counts.push(/*!*/readSync(fd, buffer, 0, 6, 0), /*!*/fstatSync(fd).size);
      /*!*/ftruncateSync(fd, 3);
      return [counts, buffer.toString(), /*!*/fstatSync(fd, { bigint: true }).size === 3n];
    } finally {
      /*!*/closeSync(fd);
    }
  },
  "reads in pieces": async () => {
    let fd;
    const texts = [];
    try {
      fd = /*!*/openSync(words);
      const buffer = Buffer.alloc(8);
      for (let read; texts.length < 3 && (read = /*!*/readSync(fd, buffer, 0, 8, null)) > 0; )
        texts.push(buffer.toString("utf8", 0, read));
      return [texts, /*!*/fs.readFileSync(fd, "utf8").length > 0];
    } finally {
      if (fd !== undefined) /*!*/closeSync(fd);
    }
  },
  "does not open": async () => {
    const fd = /*!*/openSync(join(file, "none"));
    /*!*/closeSync(fd);
  },
  "does not read": async () => {
    const fd = /*!*/openSync(file, "w");
    try {
      return /*!*/readSync(fd, Buffer.alloc(1));
    } finally {
      /*!*/closeSync(fd);
    }
  },
};
${REPORT}`,
  },
  "programs: spawnSync gives the same object": {
    file: "spawn.mjs",
    text: `import { spawnSync } from "node:child_process";

const shown = ({ pid, error, ...result }) => {
  const code = error && { code: error.code, path: error.path, spawnargs: error.spawnargs };
  return [typeof pid, code, JSON.parse(JSON.stringify(result))];
};
const uses = {
  ends: async () => shown(/*!*/spawnSync(process.execPath, ["-p", "1 + 1"])),
  fails: async () =>
    shown(/*!*/spawnSync("sh", ["-c", "echo out; echo err >&2; exit 3"], { encoding: "utf8" })),
  "is killed": async () => shown(/*!*/spawnSync("kill -9 $$", { shell: true, stdio: ["ignore", "pipe", "ignore"] })),
  "is given input": async () => shown(/*!*/spawnSync("cat", { input: "some text", encoding: "utf8" })),
  "is given none": async () => shown(/*!*/spawnSync("cat")),
  "does not read it": async () => /*!*/spawnSync("true", [], { input: "x" }).status,
  inherits: async () => shown(/*!*/spawnSync("echo", ["shown"], { stdio: ["ignore", "inherit", "pipe"] })),
  "takes too long": async () => {
    const { status, signal, error } = /*!*/spawnSync("sh", ["-c", "sleep 20; echo"], { timeout: 50, killSignal: "SIGKILL" });
    return [status, signal, error.code, error.message];
  },
  "writes too much": async () => {
    const { stdout, error } = /*!*/spawnSync("sh", ["-c", "echo some text"], { maxBuffer: 4, encoding: "utf8" });
    return [stdout, error.code, error.message];
  },
  "is not there": async () => shown(/*!*/spawnSync("no-such-program", ["a"])),
  "is called wrongly": async () => /*!*/spawnSync("echo", ["a"], { cwd: 1 }),
};
${REPORT}`,
  },
  "programs: execSync and execFileSync": {
    file: "run.cjs",
    text: `const { execSync, execFileSync } = require("child_process");

const failing = async (use) => {
  try {
    return await use();
  } catch (error) {
    return [error.message, error.status, error.signal, error.code, String(error.stdout), String(error.stderr)];
  }
};
const uses = {
  inherits: async () => String(/*!*/execSync("echo shown", { stdio: "inherit" })),
  "fails, and shows it": () => failing(async () => /*!*/execSync("exit 7", { stdio: "inherit" })),
  "is killed": () => failing(async () => /*!*/execFileSync("sh", ["-c", "kill -9 $$"], { stdio: ["ignore", "inherit", "ignore"] })),
  "is not there": async () => {
    try {
      /*!*/execFileSync("no-such-program", { stdio: "ignore" });
    } catch (error) {
      return [error.code, error.path];
    }
  },
  "is given input": async () => /*!*/execSync("cat | tr a-z A-Z", { input: "some text" }).toString(),
  "has options from elsewhere": async () => {
    const options = Object.assign({}, { input: "x" });
    return /*!*/execSync("cat", options).toString("hex");
  },
  "fails in the shell": () => failing(async () => /*!*/execSync("echo bad >&2; exit 4", { stdio: ["ignore", "pipe", "pipe"] })),
  "takes too long": () => failing(async () => /*!*/execFileSync("sleep", ["20"], { timeout: 50, stdio: "ignore" })),
  "fails as a file": () => failing(async () => /*!*/execFileSync("sh", ["-c", "exit 5"], { input: "" })),
  "captures a file's output": async () => /*!*/execFileSync("echo", ["a b"], { encoding: "utf8", stdio: ["inherit", "pipe", "pipe"] }),
};
${REPORT.replace("\nfor", "\n(async () => {\nfor")}})();
`,
  },
  "require, of Node and of a package": {
    file: "load.cjs",
    text: `const fs = require("fs");
const path = require("path");
const folder = path.join(process.argv[2], "node_modules", "made");
fs.mkdirSync(folder, { recursive: true });
fs.writeFileSync(path.join(folder, "index.js"), "module.exports = class Made { name = __filename.slice(-8); };");

const uses = {
  names: async () => {
    const { join, posix: { sep } } = require("path");
    const { basename } = /*!*/require("path");
    return basename(join("a", "b")) + sep;
  },
  whole: async () => {
    const Emitter = /*!*/require("node:events");
    return new Emitter().on("a", () => 1).emit("a");
  },
  package: async () => {
    const Made = /*!*/require("made");
    return [new Made(), new (/*!*/require("made"))().name];
  },
  missing: async () => {
    try {
      return /*!*/require("no-such-package");
    } catch (error) {
      return error instanceof Error;
    }
  },
};
(async () => {${REPORT}})();
`,
  },
  "files and folders": {
    file: "files.mjs",
    text: `import fs, { cpSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { basename, join } from "node:path";

const base = process.argv[2];
fs.mkdirSync(join(base, "a", "b"), { recursive: true });
fs.writeFileSync(join(base, "a", "b", "c.json"), '{ "d": 1 }');
const uses = {
  parses: async () => JSON.parse(/*!*/readFileSync(join(base, "a/b/c.json"), "utf8")).d,
  "fails to parse": async () => JSON.parse(/*!*/readFileSync(base, "utf8")),
  "walks folders": async () => /*!*/readdirSync(join(base, "a"), { recursive: true }).sort(),
  "lists with types": async () =>
    /*!*/readdirSync(join(base, "a"), { withFileTypes: true }).map((each) => [each.name, each.isDirectory()]),
  "real path": async () => basename(/*!realpathSync.native*/realpathSync.native(join(base, "a/../a"))),
  "no real path": async () => /*!realpathSync.native*/realpathSync.native(join(base, "none")),
  "copies": async () => {
    /*!*/cpSync(join(base, "a"), join(base, "copy"), { recursive: true });
    return /*!*/readdirSync(join(base, "copy", "b"));
  },
  "does not copy": async () => {
    try {
      /*!*/cpSync(join(base, "a"), join(base, "copied"));
    } catch (error) {
      return error.code;
    }
  },
  "makes a folder of its own": async () => basename(/*!*/mkdtempSync(join(base, "own-"))).slice(0, 4),
  "removes": async () => {
    /*!*/rmSync(join(base, "copy"), { recursive: true });
    return fs.existsSync(join(base, "copy"));
  },
  "does not remove": async () => /*!*/rmSync(join(base, "copy")),
};
${REPORT}`,
  },
  "compression and cryptography": {
    file: "compute.mjs",
    text: `import crypto from "node:crypto";
import zlib, { brotliCompressSync, brotliDecompressSync } from "node:zlib";

const text = "text ".repeat(100);
const hex = (bytes) => Buffer.from(bytes).toString("hex");
const uses = {
  gzip: async () => /*!*/zlib.gunzipSync(/*!*/zlib.gzipSync(text, { level: 9 })).toString() === text,
  deflate: async () => hex(/*!*/zlib.deflateSync(text)),
  "deflate raw": async () => /*!*/zlib.inflateRawSync(/*!*/zlib.deflateRawSync(text)).length,
  unzip: async () => /*!*/zlib.unzipSync(/*!*/zlib.deflateSync(text)).length,
  brotli: async () => /*!*/brotliDecompressSync(/*!*/brotliCompressSync(text)).length,
  "not compressed": async () => /*!*/zlib.inflateSync("text"),
  pbkdf2: async () => hex(/*!*/crypto.pbkdf2Sync("secret", "salt", 10, 16, "sha256")),
  "no such digest": async () => /*!*/crypto.pbkdf2Sync("secret", "salt", 10, 16, "none"),
  scrypt: async () => hex(/*!*/crypto.scryptSync("secret", "salt", 16, { N: 2 })),
  hkdf: async () => hex(/*!*/crypto.hkdfSync("sha256", "key", "salt", "info", 16)),
  fill: async () => /*!*/crypto.randomFillSync(Buffer.alloc(4)).length,
  bytes: async () => /*!*/crypto.randomBytes(4).length,
  key: async () => /*!*/crypto.generateKeySync("hmac", { length: 64 }).symmetricKeySize,
  prime: async () => /*!*/crypto.checkPrimeSync(/*!*/crypto.generatePrimeSync(16)),
  signature: async () => {
    const { privateKey, publicKey } = /*!*/crypto.generateKeyPairSync("ed25519");
    const data = Buffer.from(text);
    return /*!*/crypto.verify(null, data, publicKey, /*!*/crypto.sign(null, data, privateKey));
  },
};
${REPORT}`,
  },
};

describe("recipes: programs print the same before and after", () => checkRuns(programs));

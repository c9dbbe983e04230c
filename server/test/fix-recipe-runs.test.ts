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
};

describe("recipes: programs print the same before and after", () => checkRuns(programs));

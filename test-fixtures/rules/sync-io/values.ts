import { readFileSync } from "node:fs";

const Reader = {
  read(path: string): string {
    return readFileSync(path, "utf8");
  },
};

/** Array methods call their callback before they return. */
export async function readAll(paths: string[]): Promise<void> {
  paths.map(Reader.read);
//^^^^^^^^^ sync-io via=Reader.read
  paths.map((path) => readFileSync(path, "utf8"));
//                    ^^^^^^^^^^^^ sync-io function=readAll
  paths.forEach(function (path) {
    Reader.read(path);
//  ^^^^^^^^^^^ sync-io via=Reader.read
  });
  paths.map((path) => readFileSync(path));
//                    ^^^^^^^^^^^^ sync-io
}

/** A function of the program that calls its parameter runs what it is given. */
export async function timed(path: string): Promise<string> {
  measured(() => readFileSync(path));
//               ^^^^^^^^^^^^ sync-io
  return measured(load);
//       ^^^^^^^^ sync-io via=measured>load
}

function measured<Result>(work: () => Result): Result {
  const result = work();
  return result;
}

function load(): string {
  return readFileSync("data.txt", "utf8");
}

/** What is kept for later, or never called, blocks nobody now. */
export async function kept(path: string): Promise<() => string> {
  const later = () => readFileSync(path, "utf8");
  ignored(load);
  return later;
}

function ignored(_work: () => string): void {}

/** Called at once, where it stands. */
export async function immediate(path: string): Promise<string> {
  return (() => readFileSync(path, "utf8"))();
//              ^^^^^^^^^^^^ sync-io
}

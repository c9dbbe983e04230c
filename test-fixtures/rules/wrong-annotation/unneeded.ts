// What is found anyway needs no annotation; what is not, or not so much of it, does.
import { readFileSync } from "node:fs";
import { execSync } from "node:child_process";

/** Adds. @nonblocking */
//        ^^^^^^^^^^^^ wrong-annotation warning
export function behindText(a: number): number {
  return a;
}

/** @nonblocking */
//  ^^^^^^^^^^^^ wrong-annotation warning
export function add(a: number, b: number): number {
  return a + b;
}

/** @blocking fs low */
//  ^^^^^^^^^^^^^^^^ wrong-annotation warning
export function read(path: string): string {
  return readFileSync(path, "utf8");
}

/**
 * Starts a program.
 * @blocking process
// ^^^^^^^^^^^^^^^^^ wrong-annotation warning
 * @returns what it prints
 */
export function start(): string {
  return execSync("ls", { encoding: "utf8" });
}

/** @blocking fs extreme -- the file has gigabytes */
export function readAll(path: string): string {
  return readFileSync(path, "utf8");
}

/** @blocking database high -- what looks like a file is one */
export function query(path: string): string {
  return readFileSync(path, "utf8");
}

/** @blocking */
export function native(a: number): number {
  return a;
}

interface Reader {
  read(path: string): string;
}

class FileReader implements Reader {
  read(path: string): string {
    return readFileSync(path, "utf8");
  }
}

class MemoryReader implements Reader {
  read(path: string): string {
    return path;
  }
}

export const readers: Reader[] = [new FileReader(), new MemoryReader()];

/** @blocking fs low -- one of the readers does; which one is not sure */
export function through(reader: Reader): string {
  return reader.read("a");
}

/** @nonblocking -- the readers are in memory; which one is not sure */
export function throughToo(reader: Reader): string {
  return reader.read("a");
}

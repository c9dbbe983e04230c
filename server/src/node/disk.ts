/**
 * The disk as the scan sees it: five asynchronous questions, so that nothing here can block a loop, and so that a test
 * can hand in a disk that fails. Paths are absolute with forward slashes.
 */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import pLimit from "p-limit";

export type EntryKind = "file" | "folder" | "link" | "other";

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** Every method rejects with the system's error (`code` such as `ENOENT`). */
export interface Disk {
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
  /** Follows links. Size in bytes. */
  stat(path: string): Promise<{ readonly kind: EntryKind; readonly size: number }>;
  readFile(path: string): Promise<Buffer>;
  realPath(path: string): Promise<string>;
}

/** More than this at once only queues in libuv's four threads, and open files count against the process's limit. */
const CONCURRENCY = 48;

/** The real disk, with a limit on how much is asked at once. */
export function createDisk(): Disk {
  const limit = pLimit(CONCURRENCY);
  return {
    readDirectory: (path) => limit(() => readEntries(path)),
    stat: (path) => limit(() => statEntry(path)),
    readFile: (path) => limit(() => readFile(path)),
    realPath: (path) => limit(async () => slashed(await realpath(path))),
  };
}

/** The path with forward slashes, as the core wants it. */
export function slashed(path: string): string {
  return path.includes("\\") && process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

/** Whether the path is the folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** What a system error says, in words a person can act on. */
export function describeError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const words = code === undefined ? undefined : ERROR_WORDS[code];
  if (words !== undefined) return `${words} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

const ERROR_WORDS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "no such file or folder",
  ELOOP: "a symbolic link that leads to itself",
  EMFILE: "too many open files",
  EISDIR: "a folder, not a file",
  ENOTDIR: "a file, not a folder",
  EIO: "the disk reported an error",
};

async function readEntries(path: string): Promise<DirectoryEntry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

async function statEntry(path: string): Promise<{ kind: EntryKind; size: number }> {
  const found = await stat(path);
  return { kind: kindOf(found), size: found.size };
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): EntryKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

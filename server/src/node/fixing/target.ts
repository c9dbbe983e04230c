/** Whether a file on the disk can take a change that was made for a text read earlier, and the bytes to write. */
import { constants } from "node:fs";
import { access, readFile, realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { describeError, isWithin, slashed } from "../disk.ts";
import { decode } from "../read-source.ts";

/** Why a file is left as it is, and with it all others: a sentence for a person, without a full stop. */
export class WriteRefusal extends Error {
  override readonly name = "WriteRefusal";
  /** Files that were changed already and could not be put back. */
  readonly stuck: readonly string[];

  constructor(message: string, options: ErrorOptions & { readonly stuck?: readonly string[] } = {}) {
    super(message, options);
    this.stuck = options.stuck ?? [];
  }
}

export interface Target {
  /** Absolute. */
  readonly file: string;
  /** The text that the change is for; undefined for a file that is not to be there yet. */
  readonly before: string | undefined;
}

/** What is on the disk. */
export interface Found {
  /** Behind symbolic links. */
  readonly path: string;
  readonly bytes: Buffer;
  /** Permission bits. */
  readonly mode: number;
  /** Another one after anybody has written. */
  readonly stamp: string;
}

/** What is there now; undefined for a new file. Rejects with a WriteRefusal. */
export async function findTarget(root: string, { file, before }: Target): Promise<Found | undefined> {
  if (before === undefined) return checkNew(root, file);
  const found = await read(file);
  await checkInside(root, file, found.path);
  await checkWritable(file);
  const text = decode(found.bytes);
  if (text !== before) throw new WriteRefusal(`${file} changed on the disk since it was read`);
  if (!encode(text, found.bytes).equals(found.bytes)) throw new WriteRefusal(`${file} is no valid UTF-8`);
  return found;
}

/** Whether a file that an editor holds open may be changed: what is on the disk, if anything, can be another text. */
export async function checkOpen(root: string | undefined, file: string): Promise<void> {
  const isThere = await exists(file);
  if (!isThere) return;
  if (root !== undefined) await checkInside(root, file, slashed(await realpath(file)));
  await checkWritable(file);
}

/** The bytes of a text in the encoding, and with the byte-order mark, of the bytes before. */
export function encode(text: string, before: Buffer | undefined): Buffer {
  if (before?.[0] === 0xff && before[1] === 0xfe) return Buffer.from(`\ufeff${text}`, "utf16le");
  if (before?.[0] === 0xfe && before[1] === 0xff) return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  const isMarked = before?.[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return Buffer.from(isMarked ? `\ufeff${text}` : text, "utf8");
}

/** Another one after anybody has written the file. Rejects with the system's error. */
export async function stampOf(path: string): Promise<string> {
  const { ino, mtimeMs, size } = await stat(path);
  return `${ino} ${mtimeMs} ${size}`;
}

async function checkNew(root: string, file: string): Promise<undefined> {
  if (await exists(file)) throw new WriteRefusal(`${file} is there already`);
  const folder = dirname(file);
  const real = await realpath(folder).catch((error: unknown) => {
    throw new WriteRefusal(`${file} can't be written: ${describeError(error)}`);
  });
  await checkInside(root, file, slashed(real));
  await checkWritable(folder);
}

async function checkInside(root: string, file: string, real: string): Promise<void> {
  const home = slashed(await realpath(root));
  if (!isWithin(root, file) || !isWithin(home, real)) throw new WriteRefusal(`${file} is outside of ${root}`);
}

/** By its mode too, since an administrator may write anything. */
async function checkWritable(path: string): Promise<void> {
  const { mode } = await stat(path);
  const isOpen = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isOpen || (mode & 0o222) === 0) throw new WriteRefusal(`${path} is read-only`);
}

async function read(file: string): Promise<Found> {
  try {
    const path = await realpath(file);
    const stamp = await stampOf(path);
    const [bytes, { mode }] = await Promise.all([readFile(path), stat(path)]);
    return { path: slashed(path), bytes, mode: mode & 0o7777, stamp };
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new WriteRefusal(
      isGone ? `${file} is not there any more` : `${file} can't be read: ${describeError(error)}`,
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Writes many files or none. The new texts are written beside the files first; only when all of them are there do they
 * take the files' places, and where one of them can't, those before it are put back.
 */
import { randomUUID } from "node:crypto";
import { chmod, rename, rm, writeFile } from "node:fs/promises";
import { describeError } from "../disk.ts";
import type { ChangedText } from "./draft-texts.ts";
import { encode, findTarget, stampOf, WriteRefusal, type Found } from "./target.ts";

interface Draft {
  readonly file: string;
  /** What is replaced; undefined for a new file. */
  readonly found: Found | undefined;
  /** Where it will be. */
  readonly path: string;
  /** Where its new content waits. */
  readonly beside: string;
}

/** Takes the place of a file. A test may hand in one that fails. */
type Move = (from: string, to: string) => Promise<void>;

/**
 * Rejects with a WriteRefusal, which names the file; then nothing has changed, or it says what could not be put back.
 */
export async function writeAll(
  root: string,
  changes: readonly ChangedText[],
  move: Move = rename,
): Promise<void> {
  const founds: (Found | undefined)[] = [];
  for (const change of changes) founds.push(await findTarget(root, change));
  const drafts: Draft[] = [];
  try {
    for (const [index, change] of changes.entries()) drafts.push(await prepare(change, founds[index]));
    await checkUnchanged(drafts);
    await takePlaces(drafts, move);
  } finally {
    for (const { beside } of drafts) await rm(beside, { force: true });
  }
}

async function prepare({ file, after }: ChangedText, found: Found | undefined): Promise<Draft> {
  const path = found?.path ?? file;
  const draft = { file, found, path, beside: `${path}.${randomUUID()}.tmp` };
  try {
    await writeBeside(draft.beside, encode(after, found?.bytes), found?.mode);
  } catch (error) {
    await rm(draft.beside, { force: true });
    throw refusal(file, error);
  }
  return draft;
}

async function writeBeside(path: string, bytes: Buffer, mode: number | undefined): Promise<void> {
  await writeFile(path, bytes, { flag: "wx" });
  if (mode !== undefined) await chmod(path, mode);
}

/** Who writes while we do would be overwritten. */
async function checkUnchanged(drafts: readonly Draft[]): Promise<void> {
  for (const { file, found } of drafts) {
    if (found === undefined) continue;
    const now = await stampOf(found.path).catch(() => undefined);
    if (now !== found.stamp) throw new WriteRefusal(`${file} changed on the disk since it was read`);
  }
}

async function takePlaces(drafts: readonly Draft[], move: Move): Promise<void> {
  const done: Draft[] = [];
  for (const draft of drafts) {
    try {
      await move(draft.beside, draft.path);
      done.push(draft);
    } catch (error) {
      const stuck = await putBack(done, move);
      throw refusal(draft.file, error, stuck);
    }
  }
}

/** Gives the files that could not be put back. */
async function putBack(drafts: readonly Draft[], move: Move): Promise<string[]> {
  const stuck: string[] = [];
  for (const { file, found, path, beside } of drafts) {
    try {
      if (found === undefined) await rm(path);
      else {
        await writeBeside(beside, found.bytes, found.mode);
        await move(beside, path);
      }
    } catch {
      stuck.push(file);
    }
  }
  return stuck;
}

function refusal(file: string, error: unknown, stuck: readonly string[] = []): WriteRefusal {
  const rest = stuck.length === 0 ? "" : `; could not be put back: ${stuck.join(", ")}`;
  return new WriteRefusal(`${file} can't be written: ${describeError(error)}${rest}`, {
    cause: error,
    stuck,
  });
}

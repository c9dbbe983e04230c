/** Writes whole files or nothing. */
import { randomUUID } from "node:crypto";
import { rename, rm, stat, writeFile } from "node:fs/promises";

/**
 * Writes beside the file and renames, so that a reader never sees half of it; straight to what is no file, such as a
 * pipe, whose place nothing may take. Rejects with the system's error.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  if (!(await isReplaceable(file))) return writeFile(file, text);
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Whether it is a file, or nothing yet. */
async function isReplaceable(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => true,
  );
}

// Reported: a function that starts itself for each of what it finds. Each level multiplies.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export async function readTree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const texts = await Promise.all(
//                    ^^^^^^^^^^^ unbounded-gather warning gather
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? await readTree(path) : [await readFile(path, "utf8")];
    }),
  );
  return texts.flat();
}

interface Comment {
  readonly id: string;
  readonly replies: readonly Comment[];
}

export async function publish(comment: Comment): Promise<void> {
  await fetch(`https://example.test/comments/${comment.id}`, { method: "POST" });
  await Promise.all(comment.replies.map(publish));
//      ^^^^^^^^^^^ unbounded-gather warning gather
}

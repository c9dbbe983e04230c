// The page loads it by a pattern. It draws with the page's files, and needs nothing of Node's.
import { save } from "../client/drafts.ts";

export default async function keep(lists: readonly string[][]): Promise<void> {
  for (const list of lists) await save(list);
}

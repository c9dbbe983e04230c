// One person waits for a page: what holds it up for less than a frame is a hint, what stops it is not, unless
// the person is asked.
import { labelOf } from "../shared/label.ts";

export function remember(drafts: readonly string[]): void {
  for (const draft of drafts) localStorage.setItem(labelOf(draft), draft);
}

export async function save(drafts: readonly string[]): Promise<void> {
  for (const draft of drafts) await fetch("/drafts", { method: "POST", body: draft });
//^^^ await-in-loop hint context=loop
  if (!confirm("Saved. Go on?")) close();
//     ^^^^^^^ sync-io hint
}

export async function removeFirst(draft: string): Promise<void> {
  const request = new XMLHttpRequest();
  request.open("DELETE", `/drafts/${draft}`, false);
//^^^^^^^^^^^^ sync-io warning
  request.send();
}

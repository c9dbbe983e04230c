/** All fixes of a folder as one change: computed in slices on the folder's engine, which then has its own texts again. */
import { isCancelledError } from "../cancelled.ts";
import { changesBetween, fixAll, type ChangedText, type FixSelection } from "../../node/index.ts";
import type { Folder } from "./folder.ts";
import type { FixedAll } from "./messages.ts";
import { placeChanges, type FileChanges } from "./placed-files.ts";
import type { Scheduler } from "./scheduler.ts";
import type { AnalysisServices } from "./services.ts";

export interface FixAllServices {
  readonly scheduler: Scheduler;
  readonly services: AnalysisServices;
}

const CHANGED = "the code changed meanwhile. Ask for the fixes again";

/** Rejects with a CancelledError when the signal fires. */
export function fixAllOf(
  folder: Folder,
  selection: FixSelection,
  { scheduler, services }: FixAllServices,
  signal: AbortSignal,
): Promise<FixedAll> {
  const { texts } = folder;
  const cancellation = { isCancelled: () => signal.aborted || texts.hasNews() };
  return folder.exclusively(signal, async ({ engine, drafts, programs }) => {
    const steps = fixAll({ engine, texts: drafts, programs }, selection, cancellation);
    try {
      const { applied, left, complete } = await scheduler.run(() => "person", folder.reporting(steps));
      if (await texts.differ()) return { declined: CHANGED };
      const placed = await placeChanges(folder, drafts.changed().map(asChanges), services);
      return "declined" in placed
        ? placed
        : { ...placed, fixed: applied.length, left: countReasons(left), complete };
    } catch (error) {
      if (!isCancelledError(error) || signal.aborted) throw error;
      return { declined: CHANGED };
    }
  });
}

function asChanges({ file, before, after }: ChangedText): FileChanges {
  return { file, edits: changesBetween(before ?? "", after), create: before === undefined };
}

function countReasons(left: readonly { readonly reason: string }[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of left) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

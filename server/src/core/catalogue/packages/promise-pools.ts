import type { CataloguePart, EntryRow } from "../row.ts";
import { entries, ofModuleClass } from "./rows.ts";

/** They limit how much runs at once, on the same thread: a function given to them blocks like any other. */
const task: Omit<EntryRow, "symbol" | "calls"> = { runs: "later", entry: "queued task", awaits: true };

export const promisePools: CataloguePart = {
  entries: ofModuleClass("PQueue", [
    ...entries("p-limit", ["LimitFunction"], { ...task, calls: { arguments: [0] } }),
    ...entries("p-limit", ["LimitFunction.map"], { ...task, calls: { arguments: [1] } }),
    ...entries("p-map", ["default"], { ...task, calls: { arguments: [1] } }),
    ...entries("p-queue", ["PQueue.add", "PQueue.addAll"], { ...task, calls: { arguments: [0] } }),
  ]),
};

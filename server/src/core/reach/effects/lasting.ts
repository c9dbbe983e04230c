/** What a statement changes that is looked at where something behind it fails. */
import type { Binding, Sequence, Step, Write } from "../../facts/facts.ts";
import type { FileNode } from "../universe.ts";
import type { EffectSet, Touched } from "./effect-set.ts";
import { bindingOf } from "./places.ts";
import { insideOf } from "./spans.ts";

/** Of the step's changes to memory, those that outlive a failure of what comes behind it. */
export function lastingWrites(
  file: FileNode,
  sequence: Sequence,
  step: Step,
  { writes }: EffectSet,
): readonly Touched[] {
  return [...writes.values()].filter((touched) => {
    // The property of something that nobody knows: as a rule, of what an await before it gave.
    if (touched.key.startsWith(".")) return false;
    const index = bindingOf(file, touched);
    return index === undefined || isLasting(file, sequence, step, index);
  });
}

/** Whether anybody but the statements behind the step sees what it does with a variable. */
function isLasting(file: FileNode, sequence: Sequence, step: Step, index: number): boolean {
  const binding = file.facts.bindings[index]!;
  if (binding.function !== sequence.function) return true;
  const { writes } = insideOf(file, step);
  if (!writes.some((write) => isOfName(write, binding)) && isOfOthers(binding)) return true;
  const isSeen = sequence.attempts.some(
    ({ start, goesOn, mentions }) => binding.at < start && (goesOn || mentions.includes(binding.name)),
  );
  return isSeen || isCaptured(file, sequence, step, index);
}

function isOfName({ place }: Write, { name }: Binding): boolean {
  return place.is === "name" && place.name === name;
}

/** What it stands for was not made here: others have it too. */
function isOfOthers({ kind, values }: Binding): boolean {
  return kind === "parameter" || values.some(({ is }) => SHARED.has(is));
}

const SHARED: ReadonlySet<string> = new Set(["name", "member", "element", "this", "either"]);

/** A function that there is by then uses it. */
function isCaptured(file: FileNode, sequence: Sequence, step: Step, index: number): boolean {
  const { functions, loops, bindings } = file.facts;
  const { at } = bindings[index]!;
  const { end } = functions[sequence.function]!;
  // Turns before have made what stands behind it.
  const isCarried = sequence.loop >= 0 && at < loops[sequence.loop]!.start;
  return insideOf(file, { start: at, end }).mentions.some((mention) => {
    if (mention.binding !== index || (step.start <= mention.at && mention.at < step.end)) return false;
    if (isCarried || mention.at < step.start) return true;
    return functions.some(
      ({ kind, start, end: last }) =>
        kind === "function" && start <= mention.at && mention.at < last && start > at,
    );
  });
}

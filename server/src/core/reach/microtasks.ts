/** Awaits that are meant to let others run and let only microtasks: where a loop comes to them again and again, nobody else has a turn. */
import { cost } from "../catalogue/row.ts";
import type { Loop, Site, Value } from "../facts/facts.ts";
import { calledName } from "../facts/recursion.ts";
import type { OperationNode } from "./graph.ts";
import type { OwnTools } from "./own-operations.ts";
import type { FileNode, FunctionNode } from "./universe.ts";

/** It runs before any timer does. */
const MICROTASK = /^(queueMicrotask|nextTick)$/;

export function* microtaskOperations(tools: OwnTools): Generator<OperationNode> {
  for (const file of tools.universe.files)
    for (const owner of file.functions) {
      const found = owner.facts.awaits.flatMap((value) => microtaskOf(file, value) ?? []);
      for (const site of found) if (isComeToAgain(tools, owner, site)) yield operationOf(owner, site);
    }
}

/** `new Promise((resolve) => queueMicrotask(resolve))`. */
function microtaskOf({ facts: { sites, functions } }: FileNode, value: Value): Site | undefined {
  const made = value.is === "new" ? sites[value.site] : undefined;
  const [executor] = made?.arguments ?? [];
  if (made?.name !== "Promise" || executor?.is !== "function") return undefined;
  const { start, end } = functions[executor.index]!;
  const calls = sites.filter(({ nodeStart }) => start <= nodeStart && nodeStart < end);
  const [first, ...more] = calls;
  const isOnly = more.every(({ arguments: given, callee }) => given.length < 2 && callee.is === "name");
  return first && MICROTASK.test(first.name) && isOnly ? made : undefined;
}

/** A loop without an end of its own: around it, or around a call of its function in the same file. */
function isComeToAgain({ namedCalleesOf }: OwnTools, owner: FunctionNode, site: Site): boolean {
  const { file } = owner;
  const { loops } = file.facts;
  if (site.loop >= 0) {
    const loop = loops[site.loop]!;
    const waits = loop.awaits.every((value) => microtaskOf(file, value) !== undefined);
    return isOpen(loop) && waits && loop.spin === undefined;
  }
  return file.sites.some(
    (each) =>
      each.facts.name === calledName(owner.facts) &&
      each.facts.awaited &&
      each.facts.loop >= 0 &&
      isOpen(loops[each.facts.loop]!) &&
      namedCalleesOf(each).functions.includes(owner),
  );
}

function isOpen({ kind, bound }: Loop): boolean {
  return (kind === "while" || kind === "do" || kind === "for") && bound === undefined;
}

function operationOf(owner: FunctionNode, { start, end }: Site): OperationNode {
  return {
    api: "spin",
    row: undefined,
    kind: "wait",
    cost: cost("high", "it waits for a microtask only, and a loop comes to it again and again"),
    function: owner,
    start,
    end,
    loop: -1,
    site: undefined,
    certainty: "exact",
  };
}

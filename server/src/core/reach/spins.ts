/** Spins as operations: loops that do nothing but wait, and for how long, as far as constants and callers tell. */
import type { Value } from "../facts/facts.ts";
import type { Spin } from "../facts/spins.ts";
import type { Cost } from "../finding/finding.ts";
import { cost, timed } from "../catalogue/row.ts";
import type { OperationNode } from "./graph.ts";
import type { OwnTools } from "./own-operations.ts";
import { positionOf, type FileNode, type FunctionNode, type SiteNode } from "./universe.ts";

export function spinOperations(tools: OwnTools): OperationNode[] {
  return tools.universe.files.flatMap((file) =>
    file.facts.loops.flatMap((loop) => {
      const owner = file.functions[loop.function];
      const { spin } = loop;
      if (!owner || !spin || !isAsking(tools, file, spin)) return [];
      const { start, end, parent } = loop;
      return [
        {
          api: "spin",
          row: undefined,
          kind: "wait" as const,
          cost: costOf(tools, file, spin),
          costFrom: (site: SiteNode) => costFrom(tools, owner, spin, site),
          function: owner,
          start,
          end,
          loop: parent,
          site: undefined,
          certainty: "exact" as const,
        },
      ];
    }),
  );
}

/** What looks like a question to the disk by its name is one only if it leads to the file system. */
function isAsking({ namedCalleesOf }: OwnTools, file: FileNode, { asks }: Spin): boolean {
  return asks.every((index) => {
    const site = file.sites[index];
    return site !== undefined && namedCalleesOf(site).apis.some((api) => /(^|[:-])fs([-/#]|$)/.test(api));
  });
}

function costOf({ evaluator }: OwnTools, file: FileNode, spin: Spin): Cost {
  const { until, what, unit, lasts, setAt } = spin;
  const named = what === "" ? "" : ` \`${what}\``;
  if (spin.settled && until !== "time")
    return cost("high", "it awaits, but lets no timer, input or output have a turn");
  switch (until) {
    case "time": {
      const time = lasts && evaluator.constant(file, lasts);
      if (typeof time === "number" && unit > 0) return timed(time * unit, "until that time is over");
      return cost("high", named === "" ? "until a time that is not known" : `for as long as${named} says`);
    }
    case "file":
      return cost("high", "until the file system gives another answer");
    case "memory":
      return cost("high", "until another thread changes what they share");
    case "flag": {
      const line = setAt === undefined ? "" : ` (line ${positionOf(file.facts, setAt).line})`;
      return cost("extreme", `it never ends: what sets${named}${line} can run only when the loop has ended`);
    }
    case "never":
      return cost("extreme", "it never ends");
  }
}

/** `sleep(500)`: the time is what the caller gives. */
function costFrom(
  { evaluator }: OwnTools,
  owner: FunctionNode,
  { lasts, unit }: Spin,
  site: SiteNode,
): Cost | undefined {
  if (!lasts || unit <= 0) return undefined;
  const given = withArguments(lasts);
  const time = given && evaluator.constant(owner.file, given);
  return typeof time === "number" ? timed(time * unit, "until that time is over") : undefined;

  /** The value with the constants of the call in place of parameters. */
  function withArguments(value: Value): Value | undefined {
    if (value.is === "binary") {
      const [left, right] = [withArguments(value.left), withArguments(value.right)];
      return left && right && { ...value, left, right };
    }
    const binding = value.is === "name" ? evaluator.bindingOf(owner.file, value) : undefined;
    if (binding?.parameter?.function !== owner.facts.index) return value;
    const argument = site.facts.arguments[binding.parameter.index];
    const found = argument ? evaluator.constant(site.file, argument) : undefined;
    return found === undefined ? binding.values[0] : { is: "constant", value: found };
  }
}

/** The hoist fixes of findings: of all operations of one that can be done once, as one plan for each way to do so. */
import type { ts } from "ts-morph";
import type { Operation } from "../../finding/finding.ts";
import { createPackageLookUp } from "../../project/manifest.ts";
import type { Plans } from "../change.ts";
import type { FixerTools, FixPlan } from "../fixer.ts";
import type { FixSite } from "../site.ts";
import { createChanges } from "./changes.ts";
import { hoistTitle, planHoist, type HoistOutcome, type HoistPlan, type HoistTools } from "./hoist.ts";

export interface Hoisting {
  /** Plans, the one that changes least first; where there is none, the reason of the worst operation. */
  plans(found: readonly HoistCandidate[]): Plans;
}

export interface HoistCandidate {
  readonly operation: Operation;
  /** Or why there is none. */
  readonly site: FixSite | string;
}

export function createHoisting(sources: FixerTools): Hoisting {
  let tools: HoistTools | undefined;
  const known = new Map<ts.Node, HoistOutcome>();
  const outcomeOf = ({ operation, site }: HoistCandidate): HoistOutcome => {
    if (typeof site === "string") return { declined: site };
    if (operation.once) return { declined: "it is done once already: what it gives is kept" };
    let outcome = known.get(site.node);
    if (!outcome) known.set(site.node, (outcome = planHoist(site, (tools ??= toolsOf(sources)))));
    return outcome;
  };
  return {
    plans(found) {
      const outcomes = found.map(outcomeOf);
      const [worst] = outcomes;
      if (!worst) return { plans: [], declined: [] };
      if ("declined" in worst)
        return { plans: [], declined: [{ alternative: "hoist", reason: worst.declined, operations: [0] }] };
      const all = outcomes.flatMap((outcome, index): Indexed[] =>
        "declined" in outcome ? [] : outcome.plans.map((plan) => ({ plan, index })),
      );
      const ways = worst.plans.map(({ verb, when }) =>
        all.filter(({ plan }) => plan.when === when && plan.verb === verb),
      );
      return { plans: ways.map(together), declined: [] };
    },
  };
}

/** A plan of one of the finding's operations, by its index. */
interface Indexed {
  readonly plan: HoistPlan;
  readonly index: number;
}

/** Where the worst one is safe, those that are safe; else all. */
function together(found: readonly Indexed[]): FixPlan {
  const [worst] = found as readonly [Indexed];
  const { fix } = worst.plan;
  const chosen = found.filter(({ plan }) => fix.safety === "review" || plan.fix.safety === "safe");
  const hoists = [...new Set(chosen.map(({ plan }) => plan))];
  const subjects = [...new Set(hoists.map(({ subject }) => subject))];
  const subject =
    subjects.length > 2 ? `${subjects[0]} and ${subjects.length - 1} more` : subjects.join(" and ");
  const notes = [...new Set(hoists.flatMap((plan) => plan.fix.notes ?? []))];
  const operations = chosen.map(({ index }) => index);
  return {
    fix: { ...fix, title: hoistTitle({ ...worst.plan, subject }), notes, operations },
    targets: [],
    changes: hoists.map(({ change }) => change),
  };
}

function toolsOf({ graph, workspace, sourceFile, types }: FixerTools): HoistTools {
  const packageOf = createPackageLookUp(workspace.packages);
  return {
    types: types(),
    changes: createChanges(graph, sourceFile, workspace.root),
    isTest: (file) => graph.universe.byPath.get(file.fileName)?.isTest ?? false,
    packageOf: (path) => packageOf(path)?.directory,
  };
}

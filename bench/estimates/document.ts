/** Estimates beside measurements, as a page of the documentation. */
import { tierOf } from "../../server/src/core/costs/tiers.ts";
import { TIERS, type Cost, type Tier } from "../../server/src/core/finding/finding.ts";
import { duration, share } from "../table.ts";
import type { Timing } from "./measure.ts";
import { SETS, type Set, type Source } from "./subjects.ts";

export interface Compared {
  readonly name: string;
  readonly set: Set;
  readonly theme: string;
  readonly estimate: Cost | undefined;
  readonly timing: Timing;
}

/** Functions of which there is no measurement are left out. */
export function compare(
  sources: readonly Source[],
  estimates: Readonly<Record<string, Cost | undefined>>,
  timings: Readonly<Record<string, Timing>>,
): Compared[] {
  return sources.flatMap(({ set, theme, functions }) =>
    functions.flatMap((name) => {
      const timing = timings[name];
      return timing ? [{ name, set, theme, estimate: estimates[name], timing }] : [];
    }),
  );
}

/** Steps by which the estimate's tier is too high (+) or too low (-). Silence counts as trivial. */
export function stepsOff({ estimate, timing }: Compared): number {
  const estimated: Tier = estimate?.tier ?? "trivial";
  return TIERS.indexOf(estimated) - TIERS.indexOf(tierOf(timing.typical));
}

export function summary(all: readonly Compared[]): string {
  const right = all.filter((each) => stepsOff(each) === 0).length;
  const near = all.filter((each) => Math.abs(stepsOff(each)) <= 1).length;
  return `the tier is right for ${share(right, all.length)}, and off by at most one for ${share(near, all.length)}`;
}

/** How many times the estimate is the measured time, where it is in milliseconds. */
function times({ estimate, timing }: Compared): string {
  const milliseconds = estimate?.milliseconds;
  if (milliseconds === undefined) return "";
  return `${(milliseconds / timing.typical).toPrecision(2)} ×`;
}

export function documentOf(all: readonly Compared[], machine: string): string {
  const sets = SETS.map((set) => ({ set, compared: all.filter((each) => each.set === set) }));
  const ofSets = sets.map(
    ({ set, compared }) => `of the ${compared.length} of the ${set} set ${summary(compared)}`,
  );
  return [
    HEAD(machine),
    `Of ${all.length} functions ${summary(all)}: ${ofSets.join("; ")}.\n`,
    ...sets.map(({ set, compared }) => `## The ${set} set\n\n${rows(compared)}\n`),
  ].join("\n");
}

function rows(all: readonly Compared[]): string {
  const lines = all.map((each) => {
    const { name, theme, estimate, timing } = each;
    const steps = stepsOff(each);
    return [
      `\`${name}\` (${theme})`,
      estimate
        ? `${estimate.tier}${estimate.milliseconds === undefined ? "" : `, ${duration(estimate.milliseconds)}`}`
        : "silent: trivial",
      (estimate?.why ?? "").replaceAll("|", "\\|"),
      `${tierOf(timing.typical)}, ${duration(timing.typical)}`,
      duration(timing.cold),
      times(each),
      steps === 0 ? "" : `${steps > 0 ? "+" : ""}${steps}`,
    ];
  });
  const head = [
    "function",
    "estimate",
    "its parts",
    "measured",
    "first call",
    "estimate ÷ measured",
    "tiers off",
  ];
  return [head, head.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

const HEAD = (machine: string): string => `# Estimates

What Unblock estimates of functions whose sizes their text shows, beside what they take. Written by
\`npm run bench:estimates\`; the functions are in \`bench/estimates/functions/\`, the measurements in
\`bench/estimates/measured.json\` (${machine}).

Each function runs in three fresh processes, up to seven times in each (or for half a second): the median of all calls is
what an early request meets, when code is partly compiled; the very first calls are beside it. A call's time is the lesser
of what the clock and what the processor's time say, since the machine had other work to do. Functions of which the
analysis says nothing count as \`trivial\`.

The functions of the first set were there while the estimator was written. Those of the second set were written before
anybody had seen an estimate, and were kept from whoever wrote the estimator: at their first comparison the tier was right
for 12 of 37, and off by at most one for 30. What was improved after that was improved in general; no function was changed
or left out for what came of it. Those of the third set were written by somebody who knew neither the estimator nor an
estimate: at their first comparison the tier was right for 94 of 178, and off by at most one for 148. That is what to
expect of code that nobody has tuned for. By now all three sets have been seen by whoever improved the estimator, and
what code takes before it is compiled was chosen to fit all of them.
`;

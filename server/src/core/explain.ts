/** Why a place is or is not reported, in sentences: what is there, where it runs, and what policy makes of it. */
import type { Explanation } from "./engine.ts";
import type { Analysis, Finding, Position } from "./finding/finding.ts";
import { apiName } from "./catalogue/catalogue.ts";
import type { Context } from "./contexts/contexts.ts";
import type { Policy } from "./policy/policy.ts";
import { groupsOf } from "./reach/effects/groups.ts";
import type { OperationNode } from "./reach/graph.ts";
import type { EntryBoundary, RuleView } from "./rules/view.ts";
import { costText } from "./rules/wording.ts";
import { turnsConflict } from "./reach/effects/turns.ts";
import { functionAt, positionOf, type FileNode, type FunctionNode } from "./reach/universe.ts";
import { createGathers } from "./reach/gather/gathers.ts";

/** What one finished analysis leaves behind that explains it. */
export interface Explained {
  readonly analysis: Analysis;
  readonly view: RuleView;
  readonly policy: Policy;
}

export function explain(
  { analysis, view, policy }: Explained,
  path: string,
  position: Position,
): Explanation {
  const file = view.graph.universe.byPath.get(path);
  if (!file) return { paragraphs: [`${path} is not part of the analysis.`], findings: [] };
  const findings = analysis.findings.filter((finding) => touches(finding, path, position));
  const paragraphs = [
    ...findings.map((finding) => `${finding.rule} (${finding.severity}): ${finding.message}`),
    ...findings.flatMap(choicesText),
    ...findings.flatMap(shownText),
    ...findings.flatMap(suppressedText),
    ...operationsHere(view, policy, file, position),
    ...ignoredHere(view, file, position),
    ...loopsHere(view, file, position, findings),
    ...sequencesHere(view, file, position),
    ...gathersHere(view, file, position),
    ...configurationHere(view, policy, file, position),
    contextHere(view, file, position),
  ];
  return { paragraphs, findings };
}

function touches(finding: Finding, file: string, { line }: Position): boolean {
  const on = (place: { file: string; start: Position; end: Position }) =>
    place.file === file && place.start.line <= line && line <= place.end.line;
  return (
    on(finding.place) ||
    finding.operations.some(
      (operation) => on(operation.place) || operation.path.some((step) => on(step.place)),
    )
  );
}

/** Which alternative, and why; the others with what speaks against them. */
function choicesText({ choices }: Finding): string[] {
  return choices.map(({ what, because }, index) => {
    const name = what === "leave" ? "leave it" : what;
    return index === 0 ? `Recommended: ${name}. Why: ${because}.` : `Otherwise ${name}: ${because}.`;
  });
}

/** What to write, where no fix does it. */
function shownText({ fixes }: Finding): string[] {
  return fixes.flatMap(({ title, code, notes = [] }) =>
    code === undefined
      ? []
      : [[`${title}:`, ...code.split("\n").map((line) => `  ${line}`), ...notes].join("\n")],
  );
}

function suppressedText({ rule, suppressed }: Finding): string[] {
  if (!suppressed) return [];
  const why = suppressed.reason === "" ? "without a reason" : `with the reason: ${suppressed.reason}`;
  const by = { comment: "a comment", baseline: "the baseline", config: "the configuration" }[suppressed.by];
  return [`${by[0]!.toUpperCase()}${by.slice(1)} suppresses ${rule} here, ${why}.`];
}

function isHere(
  { function: { file: own }, start }: OperationNode,
  file: FileNode,
  { line }: Position,
): boolean {
  return own === file && positionOf(file.facts, start).line === line;
}

/** Operations, and functions that are called, which the configuration leaves out. */
function ignoredHere({ graph }: RuleView, file: FileNode, position: Position): string[] {
  const operations = graph.ignored
    .filter(({ operation }) => isHere(operation, file, position))
    .map(({ operation, because }) => `${apiName(operation.api)} blocks, and does not count: ${because}.`);
  const calls = file.sites.filter(({ facts }) => positionOf(file.facts, facts.start).line === position.line);
  const functions = calls.flatMap((site) => graph.namedCalleesOf(site).functions);
  const ignored = functions.flatMap((called) => {
    const because = graph.ignoredBecause(called);
    return because === undefined ? [] : [`${called.facts.name} does not count: ${because}.`];
  });
  return [...operations, ...new Set(ignored)];
}

/** What the configuration says of the file, where there is something that it may keep silent. */
function configurationHere(view: RuleView, policy: Policy, file: FileNode, { line }: Position): string[] {
  const ignored = policy.why.file(file.path);
  if (ignored) return [`Nothing is reported in this file: ${ignored}.`];
  const boundaries = view.entries
    .map(({ boundary }) => boundary)
    .filter(({ function: { file: own } }) => own === file);
  const isSilent = [...boundaries, ...file.facts.loops, ...file.facts.folds].every(
    ({ start }) => positionOf(file.facts, start).line !== line,
  );
  const off = isSilent ? [] : view.rules.flatMap(({ id }) => policy.why.rule(id, file.path) ?? []);
  return off.length > 0 ? [`Rules that are off: ${off.join("; ")}.`] : [];
}

function operationsHere(view: RuleView, policy: Policy, file: FileNode, position: Position): string[] {
  const here = view.graph.operations.filter((operation) => isHere(operation, file, position));
  return here.map((operation) => {
    const home = view.graph.homeOf(operation.function);
    const name = apiName(operation.api);
    const entries = view.entries.filter((entry) =>
      entry.boundary.leads.some((lead) => lead.operation === operation),
    );
    const isReported = ({ context, home: from }: (typeof entries)[number]) =>
      view.isReported(context, from.file.path);
    const reported = entries.filter(isReported);
    const silent = entries.filter((entry) => !isReported(entry));
    const price = `(${operation.kind}, ${operation.cost.tier}: ${costText(operation.cost)})`;
    const what = operation.annotation
      ? `${name} is annotated as blocking ${price}: it is an operation where it is called.`
      : `${name} is a blocking operation ${price} in ${home.facts.name}.`;
    if (reported.length > 0)
      return `${what} ${reported.length} ${reported.length === 1 ? "entry reaches" : "entries reach"} it: ${listed(reported.map(({ home: from }) => from.facts.name))}.${cheapText(policy, operation, reported)}`;
    if (silent.length > 0)
      return `${what} It is not reported: ${listed(silent.map(({ home: from, context }) => `${from.facts.name} is ${contextText(context)} code: ${context.reason}${configuredText(policy, context, from)}`))}.`;
    if (view.settled.has(operation))
      return `${what} It is not reported: only the first caller does it, and start-up code calls it first.`;
    return `${what} It is not reported: ${notReached(home)}.`;
  });
}

/** That the operation costs too little for somebody who reaches it. */
function cheapText(policy: Policy, operation: OperationNode, reported: readonly EntryBoundary[]): string {
  const reasons = reported.flatMap(({ home, boundary }) => {
    const lead = boundary.leads.find((each) => each.operation === operation);
    return policy.why.cheap({ ...operation, inLoop: lead?.inLoop ?? false }, home.file.path) ?? [];
  });
  return reasons.length > 0 ? ` It costs too little to count: ${listed(reasons)}.` : "";
}

function configuredText({ why }: Policy, context: Context, { file }: FunctionNode): string {
  const reason = why.file(file.path) ?? why.context(context, file.path);
  return reason === undefined ? "" : ` (${reason})`;
}

function notReached(home: FunctionNode): string {
  if (home.facts.kind === "module") return "it runs once, while the module is evaluated";
  return `nothing that runs on the event loop is known to call ${home.facts.name}`;
}

function loopsHere(
  view: RuleView,
  file: FileNode,
  { line }: Position,
  findings: readonly Finding[],
): string[] {
  // Of those that one call would replace, their finding says all.
  const told = findings.filter(
    ({ rule, alternatives }) => rule === "await-in-loop" && alternatives.length === 1,
  );
  return [...file.facts.loops, ...file.facts.folds].flatMap((loop) => {
    if (told.some(({ place, alternatives: [only] }) => only === "rewrite" && place.start.line === line))
      return [];
    if (positionOf(file.facts, loop.start).line !== line || !loop.dependence) return [];
    const reason = loop.dependence.independent
      ? turnsConflict(view.graph, file, loop)
      : loop.dependence.reason;
    if (reason === undefined)
      return [
        `The turns of this ${"kind" in loop ? "loop" : "reduce"} do not depend on each other, as far as its text shows.`,
      ];
    return [`await-in-loop is silent here: ${reason}.`];
  });
}

/** Awaits that could be started with others, for all that their block shows, and are not reported. */
function sequencesHere({ graph }: RuleView, file: FileNode, { line }: Position): string[] {
  return file.facts.sequences
    .flatMap((sequence) => groupsOf(graph.effects, file, sequence).kept)
    .filter(({ step: { start, awaited, handled } }) => {
      const places = [awaited!.start, ...(handled ? [start] : [])];
      return places.some((each) => positionOf(file.facts, each).line === line);
    })
    .map(({ reason }) => `sequential-await is silent here: ${reason}.`);
}

function gathersHere({ graph }: RuleView, file: FileNode, { line }: Position): string[] {
  const gathers = createGathers(graph);
  return file.sites
    .filter(({ facts }) => positionOf(file.facts, facts.start).line === line)
    .flatMap((site) => {
      const verdict = gathers.verdictOf(site);
      return verdict?.is === "silent" ? [`unbounded-gather is silent here: ${verdict.reason}.`] : [];
    });
}

function contextHere(view: RuleView, file: FileNode, position: Position): string {
  const offset = (file.facts.lineStarts[position.line - 1] ?? 0) + position.column - 1;
  const inside = functionAt(file, offset);
  const home = view.graph.homeOf(inside);
  const context = view.contexts.at(home, offset);
  if (home.facts.kind === "module") return "This is module code: it runs once, at start-up.";
  if (!context) return `${home.facts.name} is no entry: it runs where its callers run.`;
  return `${home.facts.name} runs as ${context.entry || "code"}, context ${contextText(context)}: ${context.reason}.`;
}

/** `startup (migration)`; nothing more where the name says the same as the kind. */
function contextText({ kind, name }: Context): string {
  return name === kind ? kind : `${kind} (${name})`;
}

function listed(items: readonly string[]): string {
  const unique = [...new Set(items)];
  return unique.length > 5
    ? `${unique.slice(0, 5).join(", ")} and ${unique.length - 5} more`
    : unique.join(", ");
}

/** Findings as results of SARIF: place, fingerprints, a code flow for each path, and why a finding is suppressed. */
import type { CodeFlow, Location, PropertyBag, Result, Suppression, ThreadFlowLocation } from "sarif";
import type { Finding, Operation, Severity } from "../../core/finding/finding.ts";
import { costText, hopText } from "../../core/finding/wording.ts";
import type { Report } from "../report.ts";
import { createLineHash, type LineHash } from "./line-hash.ts";
import type { Locator } from "./sarif-location.ts";
import { groupByFile } from "./selection.ts";

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** GitHub shows a hundred locations of a result and a thousand steps of its paths; over ten times that it refuses the file. */
const MOST_LOCATIONS = 100;
const MOST_STEPS = 1000;

export function createResults(report: Report, findings: readonly Finding[], locator: Locator): Result[] {
  const indexes = new Map(report.rules.map(({ id }, index) => [id, index]));
  return [...groupByFile(findings)].flatMap(([file, found]) => {
    const text = report.textOf(file);
    const lineHash = text === undefined ? undefined : createLineHash(text);
    return found.map((finding) => createResult(finding, indexes.get(finding.rule), lineHash, locator));
  });
}

function createResult(
  finding: Finding,
  ruleIndex: number | undefined,
  lineHash: LineHash | undefined,
  locator: Locator,
): Result {
  const { rule, severity, place, context, operations } = finding;
  const related = relateOperations(finding, locator);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: describeResult(finding, related) },
    locations: [
      {
        physicalLocation: locator.physical(place),
        logicalLocations: [{ fullyQualifiedName: context.function, kind: "function" }],
      },
    ],
    partialFingerprints: {
      ...(lineHash && { primaryLocationLineHash: lineHash(place.start.line) }),
      "unblock/v1": finding.id,
    },
    codeFlows: createCodeFlows(operations, locator),
    relatedLocations: related,
    suppressions: createSuppressions(finding),
    properties: describeProperties(finding),
  };
}

/** The places of the operations that lie elsewhere than the finding. */
function relateOperations({ operations }: Finding, locator: Locator): Location[] {
  return operations
    .filter(({ path }) => path.length > 1)
    .slice(0, MOST_LOCATIONS)
    .map(({ api, place, cost }, index) => ({
      id: index + 1,
      physicalLocation: locator.physical(place),
      message: { text: `${api}: ${costText(cost)}.` },
    }));
}

/** GitHub shows a related location only where the message links to it by its number. */
function describeResult({ message, operations }: Finding, related: readonly Location[]): string {
  const elsewhere = operations.filter(({ path }) => path.length > 1);
  const links = related.slice(0, LINKS).map(({ id }, index) => `[${elsewhere[index]?.api ?? ""}](${id})`);
  const text = message.replaceAll("](", "]\\(");
  return links.length === 0 ? text : `${text} See ${links.join(", ")}.`;
}

const LINKS = 3;

/** A flow for each path, of the worst operations first. */
function createCodeFlows(operations: readonly Operation[], locator: Locator): CodeFlow[] {
  const flows: CodeFlow[] = [];
  let steps = 0;
  for (const operation of operations) {
    steps += operation.path.length;
    if (steps > MOST_STEPS) break;
    flows.push({
      message: { text: `The way to ${operation.api}.` },
      threadFlows: [{ locations: createSteps(operation, locator) }],
    });
  }
  return flows;
}

function createSteps(operation: Operation, locator: Locator): ThreadFlowLocation[] {
  return operation.path.map((step, depth) => ({
    location: {
      physicalLocation: locator.physical(step.place),
      logicalLocations: [{ fullyQualifiedName: step.function, kind: "function" }],
      message: { text: `${hopText(operation, depth)}.` },
    },
    nestingLevel: depth,
    executionOrder: depth + 1,
    importance: depth === operation.path.length - 1 ? "essential" : "important",
  }));
}

/** An empty list says that a finding is not suppressed; all results have to have one if any has. */
function createSuppressions({ suppressed }: Finding): Suppression[] {
  if (suppressed === null) return [];
  const { by, reason } = suppressed;
  return [
    {
      kind: by === "comment" ? "inSource" : "external",
      status: "accepted",
      ...(reason !== "" && { justification: reason }),
      properties: { by },
    },
  ];
}

function describeProperties({ severity, context, operations, alternatives, fixes }: Finding): PropertyBag {
  const { kind, name, entry, label } = context;
  return {
    severity,
    context: { kind, name, entry, ...(label !== undefined && { label }) },
    operations: operations
      .slice(0, MOST_LOCATIONS)
      .map(({ api, kind, cost }) => ({ api, kind, tier: cost.tier })),
    alternatives,
    fixes: fixes.map(({ title, safety }) => ({ title, safety })),
  };
}

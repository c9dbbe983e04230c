/**
 * SARIF 2.1.0, made for GitHub code scanning and valid by Microsoft's validator. Besides the findings that count it
 * holds the suppressed ones, each with its reason: readers of SARIF keep books on them.
 */
import type { Invocation, Log, Notification, ReportingDescriptor, Run, ToolComponent } from "sarif";
import type { Problem } from "../../core/finding/finding.ts";
import { REPOSITORY_URL, rulePage } from "../../core/rules/pages.ts";
import { relativeTo, type Report, type RuleText } from "../report.ts";
import { version } from "../version.ts";
import type { Format, FormatOptions } from "./format.ts";
import { SOURCE_ROOT, createLocator, folderUri, type Locator } from "./sarif-location.ts";
import { createResults } from "./sarif-result.ts";

export const sarif: Format = {
  name: "sarif",
  summary: "for GitHub code scanning and other readers of SARIF 2.1.0",
  print: (report, options) => `${JSON.stringify(createLog(report, options), undefined, 2)}\n`,
};

function createLog(report: Report, options: FormatOptions): Log {
  const findings = report.findings.filter(({ severity }) => options.hints || severity !== "hint");
  const locator = createLocator(report.repository);
  const rules = report.rules.map(describeRule);
  const run: Run = {
    tool: { driver: { ...DRIVER, rules } },
    automationDetails: { id: category(report) },
    originalUriBaseIds: {
      [SOURCE_ROOT]: {
        uri: folderUri(report.repository),
        description: { text: "The repository, or the analysed folder where there is none." },
      },
    },
    columnKind: "utf16CodeUnits",
    invocations: [createInvocation(report, locator)],
    results: createResults(report, findings, locator),
  };
  return { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
}

const NOT_ANALYSED: ReportingDescriptor = {
  id: "not-analysed",
  name: "NotAnalysed",
  shortDescription: { text: "A file was not analysed, or only in part." },
  fullDescription: {
    text: "What blocks in this file, or what it leads to, may be missing from the results.",
  },
  help: { text: "Mend what the message names, or leave the file out by an ignore file." },
  helpUri: REPOSITORY_URL,
};

const DRIVER: ToolComponent = {
  name: "Unblock",
  version,
  semanticVersion: version,
  informationUri: REPOSITORY_URL,
  notifications: [NOT_ANALYSED],
};

/** What tells the uploads of one commit apart: the packages of one repository are scanned one by one. */
function category({ root, repository }: Report): string {
  return root === repository ? "unblock/" : `unblock/${relativeTo(repository, root)}/`;
}

function describeRule({ id, summary, documentation }: RuleText): ReportingDescriptor {
  const help = `${documentation.trim()}\n\n[The rule's page](${rulePage(id)})`;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: plainText(firstParagraph(documentation)) },
    help: { text: plainText(documentation), markdown: help },
    helpUri: rulePage(id),
    defaultConfiguration: { level: "warning" },
    properties: {
      tags: ["performance", "event-loop", "nodejs"],
      precision: "high",
      "problem.severity": "warning",
    },
  };
}

function pascalCase(id: string): string {
  return id.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function firstParagraph(documentation: string): string {
  return documentation.trim().split(/\n\s*\n/)[0] ?? "";
}

/** The rules' documentation uses code spans and bold words; nothing else has to go. */
function plainText(text: string): string {
  return text.trim().replaceAll(/`|\*\*/g, "");
}

function createInvocation(report: Report, locator: Locator): Invocation {
  const isOfConfiguration = ({ file }: Problem) => /\.jsonc?$/.test(file);
  const notify = (problem: Problem) => createNotification(problem, locator);
  return {
    executionSuccessful: true,
    toolConfigurationNotifications: report.problems.filter(isOfConfiguration).map(notify),
    toolExecutionNotifications: report.problems.filter((problem) => !isOfConfiguration(problem)).map(notify),
  };
}

function createNotification({ file, message, position }: Problem, locator: Locator): Notification {
  const region = position && { startLine: position.line, startColumn: position.column };
  return {
    descriptor: { id: NOT_ANALYSED.id, index: 0 },
    level: "warning",
    message: { text: message },
    locations: [
      { physicalLocation: { artifactLocation: locator.artifact(file), ...(region && { region }) } },
    ],
  };
}

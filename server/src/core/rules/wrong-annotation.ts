/** `wrong-annotation`: an annotation that the function's own body contradicts, or makes needless. */
import type { Annotation } from "../facts/facts.ts";
import { TIERS, type Operation } from "../finding/finding.ts";
import type { FunctionNode } from "../reach/universe.ts";
import { evidenceAt } from "./comments.ts";
import { operationsOf } from "./operations.ts";
import type { Rule } from "./rule.ts";
import type { RuleView } from "./view.ts";
import { costText, pathText, shortName } from "./wording.ts";

export const wrongAnnotation: Rule = {
  id: "wrong-annotation",
  summary: "An annotation that the code contradicts, or that says what is known without it",
  documentation: `\`@blocking [kind] [cost] [-- why]\` in the JSDoc of a function makes it an operation for its callers, in place of all that
its body does. \`@nonblocking\` says that calling it blocks nobody. Both outrank what is found, so they have to be true.
Reported are

- \`@nonblocking\` on a function that surely leads to an operation of more than trivial cost,
- \`@nonblocking\` on a function that leads to nothing that blocks,
- \`@blocking\` on a function in which an operation of the same kind, and of the same cost or more, is found anyway.

Only functions with a body are looked at: what an interface or a declaration file says, nobody can check. An async
function is annotated like others: its callers have the operation where they call it, although they await it.

**What to do**: remove the annotation; there is a fix for that. Where it is right and the analysis is not, suppress the
finding, and say why.`,
  examples: [
    {
      title: "The cache was taken out, the annotation was not",
      reported: `import { readFileSync } from "node:fs";

/** @nonblocking */
function template(name: string): string {
  return readFileSync(name, "utf8");
}

export async function render(): Promise<string> {
  return template("index.html");
}
`,
      cured: `import { readFile } from "node:fs/promises";

async function template(name: string): Promise<string> {
  return await readFile(name, "utf8");
}

export async function render(): Promise<string> {
  return await template("index.html");
}
`,
    },
  ],
  detect: function* (view) {
    for (const file of view.graph.universe.files)
      for (const annotation of file.facts.annotations) {
        const called = file.functions[annotation.function];
        if (!called || annotation.standIn || view.graph.homeOf(called) !== called) continue;
        const message = objection(annotation, called, operationsFound(view, called));
        const { start, end } = annotation;
        const title = `Remove ${nameOf(annotation)}`;
        if (message) yield evidenceAt(view, file, annotation, message, [{ title, start, end, text: "" }]);
      }
  },
};

/** What the function leads to, whatever is said of it. */
function operationsFound(view: RuleView, called: FunctionNode): Operation[] {
  const leads = [...view.reach.leads(called).values()];
  const found = leads.filter(({ operation }) => !operation.annotation || operation.function !== called);
  return operationsOf(view, called, found)
    .map(({ operation }) => operation)
    .filter((operation) => view.counts(operation, called.file.path));
}

function objection(
  annotation: Annotation,
  { facts: { name } }: FunctionNode,
  operations: readonly Operation[],
): string | undefined {
  if (!annotation.blocking && operations.length === 0)
    return `@nonblocking is not needed on ${name}: it leads to nothing that blocks. Remove it.`;
  const proof = operations.find((operation) => isProof(annotation, operation));
  if (!proof) return undefined;
  const found = `${shortName(proof.api)} (${proof.cost.tier} cost: ${costText(proof.cost)})${pathText(proof)}`;
  return annotation.blocking
    ? `@blocking is not needed on ${name}: its callers are told of ${found} without it. Remove it.`
    : `@nonblocking is wrong on ${name}: it leads to ${found}. Remove it, or cure that.`;
}

/** Whether one operation that was found is all that there is to say. */
function isProof(
  { blocking, kind, tier = "medium" }: Annotation,
  { certainty, ...found }: Operation,
): boolean {
  if (certainty !== "exact") return false;
  if (!blocking) return found.cost.tier !== "trivial";
  const isSameKind = kind === undefined || kind === found.kind;
  return isSameKind && TIERS.indexOf(found.cost.tier) >= TIERS.indexOf(tier);
}

function nameOf({ blocking }: Annotation): string {
  return blocking ? "@blocking" : "@nonblocking";
}

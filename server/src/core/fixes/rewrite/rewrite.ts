/** The rewrite fix: what a loop does with more work than it takes is done with less, and gives the same. */
import { ts } from "ts-morph";
import type { DeclinedFix, Operation, PlannedFix } from "../../finding/finding.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import { createBodyOf, type BodyOf } from "../called-body.ts";
import type { Change, Plans } from "../change.ts";
import type { Cure } from "../cures.ts";
import type { FixerTools, FixPlan } from "../fixer.ts";
import { loopSiteOf, outermostLoop, type LoopSite } from "../loop-site.ts";
import { isPartOf } from "../migration/items.ts";
import { createLinks } from "../migration/links.ts";
import { placeOfNode } from "../place.ts";
import { growingReduce, growingVariable } from "./accumulate.ts";
import { bufferForm } from "./buffer.ts";
import { constantMaking } from "./constant-making.ts";
import type { Form, Refused } from "./form.ts";
import { whyNoLimit } from "./given-texts.ts";
import { LONGEST_PARSED, matchLimit, parseLimit } from "./limit.ts";
import { lookUpForm } from "./look-up-index.ts";
import { queueForm } from "./queue.ts";

/** With less work in each turn; `hoist`: once, what is the same in each turn. */
export function createRewriteCure(
  { graph, sourceFile, types }: FixerTools,
  alternative: "rewrite" | "hoist",
): Cure {
  const links = createLinks(graph, sourceFile);
  const bodyOf = createBodyOf(graph, links);
  const formAt = alternative === "rewrite" ? rewriteAt : constantAt;
  /** Several loops may lead to the same place: it is one change. */
  const forms = new Map<ts.Node, Form | Refused | undefined>();
  const formOf = (node: ts.Node): Form | Refused | undefined => {
    if (!forms.has(node)) forms.set(node, formAt(node, types()));
    return forms.get(node);
  };
  const known = new Map<ts.Node, readonly (Form | Refused)[]>();
  const formsOf = (root: ts.Node): readonly (Form | Refused)[] => {
    let found = known.get(root);
    if (!found) known.set(root, (found = formsIn(root, bodyOf, formOf)));
    return found;
  };
  const limits = new Map<ts.Node, Form | Refused | undefined>();
  const limitOf = ({ api, kind }: Operation, site: LoopSite | undefined): Form | Refused | undefined => {
    const call = site?.call;
    if (!call || (api !== "regex" && (kind !== "parse" || !api.endsWith("JSON.parse")))) return undefined;
    if (!limits.has(call))
      limits.set(
        call,
        api === "regex" ? matchLimit(call, matchAt(call), types()) : openParseLimit(call, api),
      );
    return limits.get(call);
  };
  const matchAt = (call: ts.CallExpression) =>
    operationsIn(call).find(({ api, end }) => api === "regex" && end === call.expression.end)?.match;
  const operationsIn = (call: ts.CallExpression) => {
    const { fileName } = call.getSourceFile();
    return graph.operations.filter((each) => each.function.file.path === fileName);
  };
  /** What has a bound already needs no limit. */
  const openParseLimit = (call: ts.CallExpression, api: string): Form | Refused | undefined => {
    const node = operationsIn(call).find(
      ({ site }) => site?.facts.nodeStart === call.getStart() && site.facts.nodeEnd === call.end,
    );
    if (!node?.isOpen && !node?.extentFrom) return undefined;
    const stop = node.isOpen ? undefined : whyNoLimit({ graph, links }, node, LONGEST_PARSED);
    return stop ? { reason: stop.reason, node: stop.node ?? call } : parseLimit(call, api, types());
  };
  return ({ operations }) => {
    const found: { readonly form: Form | Refused; readonly index: number }[] = [];
    for (const [index, operation] of operations.entries()) {
      const site = loopSiteOf(operation, sourceFile);
      const root = rootOf(operation, site);
      const own = alternative === "rewrite" ? limitOf(operation, site) : undefined;
      for (const form of own ? [own] : root ? formsOf(root) : [])
        if (!found.some((each) => each.form === form)) found.push({ form, index });
    }
    return plansOf(found, alternative);
  };
}

/** The whole nest of loops, or the call that the operation is. */
function rootOf({ api }: Operation, site: LoopSite | undefined): ts.Node | undefined {
  if (api !== "loop" || !site) return undefined;
  return site.call ?? (site.loop && outermostLoop(site.loop));
}

/** Also in the functions of the workspace that are called there. */
function formsIn(
  root: ts.Node,
  bodyOf: BodyOf,
  formOf: (node: ts.Node) => Form | Refused | undefined,
): readonly (Form | Refused)[] {
  const found: (Form | Refused)[] = [];
  const parts = new Set([root]);
  const visit = (node: ts.Node): void => {
    const form = formOf(node);
    if (form) found.push(form);
    const body = ts.isCallExpression(node) ? bodyOf(node) : undefined;
    if (body && ![...parts].some((part) => isPartOf(body, part))) parts.add(body);
    ts.forEachChild(node, (child) => {
      if (!ts.isTypeNode(child)) visit(child);
    });
  };
  for (const part of parts) visit(part);
  return found;
}

function rewriteAt(node: ts.Node, types: TypeDoor): Form | Refused | undefined {
  if (ts.isCallExpression(node)) return lookUpForm(node, types) ?? growingReduce(node, types);
  if (ts.isWhileStatement(node)) return queueForm(node, types);
  return ts.isBinaryExpression(node) ? (bufferForm(node, types) ?? growingVariable(node, types)) : undefined;
}

function constantAt(node: ts.Node, types: TypeDoor): Form | Refused | undefined {
  return ts.isNewExpression(node) || ts.isCallExpression(node) ? constantMaking(node, types) : undefined;
}

function plansOf(
  found: readonly { readonly form: Form | Refused; readonly index: number }[],
  alternative: "rewrite" | "hoist",
): Plans {
  const declined = found.flatMap(({ form, index }): DeclinedFix[] =>
    "reason" in form
      ? [{ alternative, reason: form.reason, place: placeOfNode(form.node), operations: [index] }]
      : [],
  );
  const good = found.flatMap(({ form, index }) => ("draft" in form ? [{ form, index }] : []));
  const safe = good.filter(({ form }) => form.notes.length === 0);
  const plans = [safe, ...(safe.length < good.length ? [good] : [])]
    .filter((each) => each.length > 0)
    .map((each) => planOf(each, alternative));
  return { plans, declined, ...(found.length === 0 && { isNothing: true as const }) };
}

function planOf(
  chosen: readonly { readonly form: Form; readonly index: number }[],
  alternative: "rewrite" | "hoist",
): FixPlan {
  const notes = [...new Set(chosen.flatMap(({ form }) => form.notes))];
  const [first, ...more] = chosen.map(({ form }) => form.title);
  const others = more.length > 0 ? `, and ${more.length} more` : "";
  const fix: PlannedFix = {
    title: `${first}${others} (${alternative})`,
    alternative,
    safety: notes.length === 0 ? "safe" : "review",
    operations: [...new Set(chosen.map(({ index }) => index))],
    ...(notes.length > 0 ? { notes } : {}),
  };
  return { fix, targets: [], changes: chosen.map(({ form }) => changeOf(form)) };
}

const changes = new WeakMap<Form, Change>();

function changeOf(form: Form): Change {
  let change = changes.get(form);
  if (!change) {
    const { node, notes, api = "loop" } = form;
    change = {
      node,
      api,
      isPart: true,
      item: {
        node,
        notes,
        needs: () => [],
        draft(draftOf) {
          const draft = draftOf(node.getSourceFile());
          if (draft.changed.has(node)) throw new RangeError("another fix changes the same part of the loop");
          draft.changed.add(node);
          form.draft(draft);
        },
      },
    };
    changes.set(form, change);
  }
  return change;
}

/**
 * `reduce` whose turns wait for one another only by what they hand on: they are started together, and what they give is
 * put together afterwards, in the same order.
 */
import { ts } from "ts-morph";
import { handlesFailure } from "../../facts/handled.ts";
import { foldSyntaxOf, loopOfFold, type FoldSyntax } from "../../facts/fold-syntax.ts";
import type { Plans } from "../change.ts";
import type { Fixable, FixerTools } from "../fixer.ts";
import { loopSiteOf } from "../loop-site.ts";
import type { Refused } from "../rewrite/form.ts";
import { spanOf } from "../rewrite.ts";
import { resolveName } from "../scope.ts";
import { isBounded } from "./bounded.ts";
import { drawFold, resultOf } from "./fold-draft.ts";
import { foldFormOf } from "./fold-form.ts";
import { createLimits, type Limits } from "./limit.ts";
import { planTurns, type Gathering } from "./loop.ts";
import { leftBy, type Left } from "./loop-body.ts";
import { walkTurn } from "./loop-names.ts";
import { risksOf } from "./loop-risks.ts";

/** For findings that stand at the name of a `reduce`. */
export function createFoldCure(tools: FixerTools): (found: Fixable) => Plans | undefined {
  const limits = createLimits(tools);
  const known = new Map<ts.CallExpression, Gathering | Refused>();
  return (found) => {
    const { call } = loopSiteOf(found, tools.sourceFile) ?? {};
    const fold = call && foldSyntaxOf(call);
    if (!fold) return undefined;
    let gathering = known.get(call);
    if (!gathering) known.set(call, (gathering = gatheringOf(fold, tools, limits)));
    return planTurns("reduce", call, found, gathering);
  };
}

function gatheringOf(fold: FoldSyntax, tools: FixerTools, limits: Limits): Gathering | Refused {
  const { call, list, parameters, turn, uses, before } = fold;
  const types = tools.types();
  if (resolveName("Promise", call)) return { node: call, reason: "`Promise` is something else here" };
  const [, , whole] = parameters;
  if (whole) return { node: whole, reason: "its turns are given the whole list" };
  const own = ts.isArrowFunction(turn) ? undefined : ownWord(turn.body);
  if (own) return { node: own, reason: `\`${own.getText()}\` is another one in an arrow function` };
  const form = foldFormOf(fold);
  if ("reason" in form) return form;
  const result = resultOf(fold, form, types);
  if ("reason" in result) return result;

  const names = new Set([before.text, ...uses.filter(ts.isIdentifier).map(({ text }) => text)]);
  const left = leftBy(loopOfFold(fold), types).filter(({ root }) => !names.has(root));
  const ordered = left.find(({ isUnordered }) => !isUnordered);
  if (ordered)
    return {
      node: ordered.node,
      reason: `the order counts in which the turns change \`${ordered.target.getText()}\``,
    };
  const made = [...names].map((root): Left => {
    return { node: call, target: before, declaring: before, root, isUnordered: true };
  });
  const { statements } = ts.isBlock(turn.body) ? turn.body : {};
  const isFew = isBounded(list, types);
  const limit = isFew ? undefined : tools.gatherLimitOf(call.getSourceFile().fileName);
  return {
    notes: risksOf(tools, { loop: call, parts: [spanOf(turn.body)], left: [...left, ...made] }),
    canFail: !statements || !handlesFailure(statements.filter((each) => !form.waits.includes(each))),
    limit,
    draw: (draft) => {
      const isArray = types.kindOf(list) === "array";
      drawFold(draft, { fold, form, result, isArray }, { limits, limit });
    },
  };
}

/** `this` or `arguments` of a function that is no arrow. */
function ownWord(body: ts.Node): ts.Node | undefined {
  let found: ts.Node | undefined;
  walkTurn(body, (node) => {
    const isOwn =
      node.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(node) && node.text === "arguments");
    if (isOwn) found ??= node;
  });
  return found;
}

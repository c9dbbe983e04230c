/** A text of any length that a slow regular expression is matched against: what is longer than a limit is refused before. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import type { Match as RegexMatch } from "../../reach/regex/operations.ts";
import { styleOf } from "../file-style.ts";
import { indentationStep } from "../layout.ts";
import { unwrap } from "../module-binding.ts";
import { holds } from "../state-change.ts";
import { statePartAt } from "../state-part.ts";
import { excerptOf, type Form, type Refused } from "./form.ts";
import { enclosingPlace, putOnceBefore } from "./repeat.ts";

/** A match that takes no longer, in milliseconds, lets everybody else go on. */
const SHORT = 1;
/** A limit below this many characters refuses what people write. */
const ORDINARY = 100;

export function limitForm(
  call: ts.CallExpression,
  match: RegexMatch | undefined,
  types: TypeDoor,
): Form | Refused | undefined {
  const verdict = match?.verdict;
  if (verdict?.is !== "slow") return undefined;
  const refused = (reason: string, node: ts.Node = call): Refused => ({ node, reason });
  const fine = verdict.measured.filter((each) => !each.stopped && each.milliseconds <= SHORT);
  const limit = Math.max(0, ...fine.map(({ length }) => length));
  if (limit < ORDINARY)
    return refused(
      `a text of ${limit + 1} characters may take too long already: no limit helps, another expression does`,
    );
  if (match?.longest !== undefined && match.longest <= limit) return undefined;
  const text = textOf(call);
  if (!text) return refused("the text that is matched has no name");
  if (types.kindOf(text) !== "string")
    return refused(`\`${excerptOf(text)}\` is not known to be a text`, text);
  const place = enclosingPlace(call);
  const declaring = statePartAt(text)?.declaring;
  if (!place || (declaring && holds(place, declaring) && !ts.isArrowFunction(place)))
    return refused("there is no place before the match where the length could be asked");
  const rounded = roundDown(limit);
  return {
    node: call,
    isLimit: true,
    title: `Refuse texts of more than ${rounded.toLocaleString("en-US")} characters before \`${excerptOf(call)}\``,
    notes: [
      `longer texts end in a RangeError now, which somebody has to catch: \`${excerptOf(text)}\` must never be longer where it may be right`,
    ],
    draft(draft) {
      const { semicolon, quote } = styleOf(draft.sourceFile, draft.imports.bindings, undefined);
      putOnceBefore(draft, place, [
        `if (${text.getText()}.length > ${rounded}) {`,
        `${indentationStep(draft.sourceFile)}throw new RangeError(${quote}The text is too long: ${rounded} characters at most${quote})${semicolon}`,
        "}",
      ]);
    },
  };
}

/** Two digits that people can remember. */
function roundDown(limit: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(limit)));
  return Math.floor(limit / unit) * unit;
}

/** `text` of `pattern.test(text)` and of `text.match(pattern)`. */
function textOf({ expression, arguments: given }: ts.CallExpression): ts.Expression | undefined {
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const isAsked = /^(test|exec)$/.test(expression.name.text);
  const text = isAsked ? given[0] : expression.expression;
  const node = text && unwrap(text);
  return node && isPath(node) ? node : undefined;
}

function isPath(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return !node.questionDotToken && isPath(node.expression);
  return ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}

/** A text of any length that is parsed, or that a slow regular expression is matched against: what is longer than a limit is refused before. */
import { ts } from "ts-morph";
import { UNITS } from "../../costs/units.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import type { Match as RegexMatch } from "../../reach/regex/operations.ts";
import { styleOf } from "../file-style.ts";
import { indentationStep } from "../layout.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { holds } from "../state-change.ts";
import { statePartAt } from "../state-part.ts";
import { excerptOf, type Form, type Refused } from "./form.ts";
import { enclosingPlace, putOnceBefore } from "./repeat.ts";

/** A match that takes no longer, in milliseconds, lets everybody else go on. */
const SHORT = 1;
/** The same of a parse, in milliseconds: what is sent on purpose is rarely longer. */
const PARSED_WITHIN = 6;
/** In characters. */
export const LONGEST_PARSED = roundDown((PARSED_WITHIN * 1e6) / UNITS.jsonParse.nanoseconds);
/** A limit below this many characters refuses what people write. */
const ORDINARY = 100;

/** Before a regular expression whose time grows faster than its text: the limit is what was measured. */
export function matchLimit(
  call: ts.CallExpression,
  match: RegexMatch | undefined,
  types: TypeDoor,
): Form | Refused | undefined {
  const verdict = match?.verdict;
  if (verdict?.is !== "slow") return undefined;
  const fine = verdict.measured.filter((each) => !each.stopped && each.milliseconds <= SHORT);
  const limit = Math.max(0, ...fine.map(({ length }) => length));
  if (limit < ORDINARY)
    return {
      node: call,
      reason: `a text of ${limit + 1} characters may take too long already: no limit helps, another expression does`,
    };
  if (match?.longest !== undefined && match.longest <= limit) return undefined;
  const text = textOf(call);
  if (!text) return { node: call, reason: "the text that is matched has no name" };
  return refusingLonger({ call, text, limit, api: "regex" }, types);
}

/** Before a text of any length is parsed: the limit is what takes a few milliseconds. */
export function parseLimit(call: ts.CallExpression, api: string, types: TypeDoor): Form | Refused {
  const [given] = call.arguments;
  const text = given && unwrap(given);
  if (!text || !isPath(text)) return { node: call, reason: "the text that is parsed has no name" };
  return refusingLonger({ call, text, limit: LONGEST_PARSED, api }, types);
}

interface Limit {
  readonly call: ts.CallExpression;
  readonly text: ts.Expression;
  /** In characters. */
  readonly limit: number;
  /** Of the operation, as findings name it. */
  readonly api: string;
}

function refusingLonger({ call, text, limit, api }: Limit, types: TypeDoor): Form | Refused {
  const kind = types.kindOf(text);
  if (kind !== "string" && kind !== "any")
    return { node: text, reason: `\`${excerptOf(text)}\` is not known to be a text` };
  const place = enclosingPlace(call);
  const declaring = statePartAt(text)?.declaring;
  if (!place || (declaring && holds(place, declaring) && !ts.isArrowFunction(place)))
    return { node: call, reason: "there is no place before it where the length could be asked" };
  const rounded = roundDown(limit);
  // What is not known to be a text may be nothing at all, which the operation itself refuses in its own way.
  const length = `${text.getText()}${kind === "any" ? "?." : "."}length`;
  return {
    node: call,
    api,
    title: `Refuse texts of more than ${rounded.toLocaleString("en-US")} characters before \`${excerptOf(call)}\``,
    notes: [
      `longer texts end in a RangeError now, which somebody has to catch: \`${excerptOf(text)}\` must never be longer where it may be right`,
    ],
    draft(draft) {
      const { semicolon, quote } = styleOf(draft.sourceFile, draft.imports.bindings, undefined);
      putOnceBefore(draft, place, [
        `if (${length} > ${rounded}) {`,
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

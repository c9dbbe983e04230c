/** Reads of a clock, by their text. */
import { ts } from "ts-morph";

/** Milliseconds of one unit, by what reads the clock. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(\w+\.)?performance\.now\(\)$|^Date\.now\(\)$/, 1],
  [
    /^new Date(\(\))?$|^(Number|\+)? ?\(?new Date(\(\))?\)?$|^\(?new Date(\(\))?\)?\.(getTime|valueOf)\(\)$/,
    1,
  ],
  [/^(process\.)?hrtime\.bigint\(\)$/, 1e-6],
  [/^process\.uptime\(\)$/, 1000],
  [/^(process\.)?hrtime\(\w+\)\[0\]$/, 1000],
];
const OTHER = /^(process\.)?hrtime\(\w*\)(\[[01]\])?$/;

/** Longer texts read no clock, or do more than that. */
const LONGEST = 48;

export function isClock(node: ts.Expression): boolean {
  return unitOf(node) !== undefined;
}

/** Milliseconds of one unit of what the expression reads; 0 where it is a clock that counts otherwise. */
export function unitOf(node: ts.Expression): number | undefined {
  if (ts.isIdentifier(node) || ts.isLiteralExpression(node) || node.end - node.pos > LONGEST)
    return undefined;
  if (!units.has(node)) units.set(node, readUnit(node.getText().replace(/\s+/g, " ")));
  return units.get(node);
}

/** Each loop asks about all that is in it, and so do the loops around it. */
const units = new WeakMap<ts.Expression, number | undefined>();

function readUnit(text: string): number | undefined {
  return UNITS.find(([pattern]) => pattern.test(text))?.[1] ?? (OTHER.test(text) ? 0 : undefined);
}

/** Whether the clock's text tells the time that has gone by since something. */
export function isElapsed(node: ts.Expression): boolean {
  return /hrtime\(\w+\)/.test(node.getText());
}

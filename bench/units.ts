/**
 * The units of the cost model on this machine: measures each and prints it beside the table's value. A unit that is
 * off by more than three is marked. Part of `npm run bench:costs`; `node --import tsx bench/units.ts <unit…>` measures
 * some.
 */
import { UNITS, unitCost, type Unit } from "../server/src/core/costs/units.ts";
import { table } from "./table.ts";
import { measured, type Measure } from "./units/measure.ts";
import { MEASURES } from "./units/measures.ts";

/** More than this is no longer the same order of magnitude. */
const TOLERANCE = 3;

/** Nanoseconds; what is less can't be told from the loop around it. */
const LEAST = 0.5;

function row(measure: Measure): string[] {
  const unit: Unit = UNITS[measure.unit];
  const each = measure.each ?? 1;
  const nanoseconds = measured(measure) / each;
  const known = (each > 1 ? unitCost(measure.unit, each) : unit.nanoseconds) / each;
  const ratio = nanoseconds / known;
  const isMeasurable = Math.max(nanoseconds, known) > LEAST;
  const isOff = isMeasurable && (ratio > TOLERANCE || ratio < 1 / TOLERANCE);
  return [
    measure.unit,
    unit.per,
    nanoseconds.toPrecision(2),
    `${Number(known.toPrecision(2))}`,
    `${ratio.toFixed(2)}${isOff ? " !" : "  "}`,
    unit.means,
  ];
}

const wanted = new Set(process.argv.slice(2));
const chosen = MEASURES.filter(({ unit }) => wanted.size === 0 || wanted.has(unit));
console.log(table(["unit", "per", "measured ns", "table ns", "ratio  ", "what"], chosen.map(row)));

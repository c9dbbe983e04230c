/** Whether a call reads or writes, where its arguments tell. */
import type { Mode, ResourceEffect, Shown } from "../../catalogue/effects/effect-row.ts";
import { firstWord } from "../../catalogue/effects/package-effects.ts";
import type { Argument } from "../../catalogue/row.ts";
import type { Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import { shapeOf } from "../shape.ts";
import type { SiteNode } from "../universe.ts";

/** Undefined where the call does not show it. */
export function shownMode(
  evaluator: Evaluator,
  site: SiteNode,
  { shown, mode }: ResourceEffect,
): Mode | undefined {
  return shown ? READERS[shown.by](evaluator, site, shown) : mode;
}

const READERS: {
  readonly [By in Shown["by"]]: (evaluator: Evaluator, site: SiteNode, shown: Shown) => Mode | undefined;
} = {
  method(evaluator, site, { of: at, alone }) {
    const { arguments: given } = shapeOf(evaluator, site);
    const [first] = given;
    const isOptions = first?.is === "object" || (alone && given.length === 1);
    const modes = [modeByMethod(given[at]), isOptions ? modeByMethod(first) : "read"];
    return modes.includes("write") ? "write" : modes.includes(undefined) ? undefined : "read";
  },
  flag: (evaluator, site, { of: at }) => modeByFlag(shapeOf(evaluator, site).arguments[at]),
  options(evaluator, site, { of: at }) {
    const options = shapeOf(evaluator, site).arguments[at];
    if (options?.is !== "object") return "read";
    return modeByFlag(options.properties["flag"] ?? options.properties["flags"]);
  },
  statement(evaluator, site, { of: at }) {
    const text = beginningOf(evaluator, site, site.facts.arguments[at]);
    if (text === undefined) return undefined;
    return READING_STATEMENT.test(text) && !LOCKING.test(text) ? "read" : "write";
  },
  command(_evaluator, site, { of: at }) {
    const value = site.facts.arguments[at];
    const name = value?.is === "new" ? site.file.facts.sites[value.site]?.name : undefined;
    if (name === undefined) return undefined;
    return READING_COMMAND.test(firstWord(name)) ? "read" : "write";
  },
};

const READING_STATEMENT = /^[\s(]*(select|show|explain|describe|get|head)\b/i;
const LOCKING = /\bfor\s+(no\s+key\s+)?(update|share)\b|\binto\b/i;
const READING_COMMAND = /^(get|list|describe|head|query|scan|batch|select|search|lookup|check|filter)$/i;

function modeByMethod(options: Argument | undefined): Mode | undefined {
  if (options?.is === "unknown") return undefined;
  if (options?.is !== "object") return "read";
  const { method } = options.properties;
  if (!method) return options.open ? undefined : "read";
  if (method.is !== "string") return undefined;
  return /^(GET|HEAD|OPTIONS)$/i.test(method.value) ? "read" : "write";
}

function modeByFlag(flag: Argument | undefined): Mode | undefined {
  if (!flag || flag.is === "nothing") return "read";
  if (flag.is === "string") return /^(r|rs|sr)$/.test(flag.value) ? "read" : "write";
  return undefined;
}

/** The text up to the first part of it that is not constant. */
function beginningOf(evaluator: Evaluator, site: SiteNode, value: Value | undefined): string | undefined {
  if (!value) return undefined;
  const whole = evaluator.constant(site.file, value);
  if (typeof whole === "string") return whole;
  if (value.is === "template") return beginningOf(evaluator, site, value.of[0]);
  if (value.is === "binary" && value.operator === "+") return beginningOf(evaluator, site, value.left);
  if (value.is !== "object") return undefined;
  const text = site.file.facts.objects[value.index]?.properties.find(({ name }) => /^(text|sql)$/.test(name));
  return text && beginningOf(evaluator, site, text.value);
}

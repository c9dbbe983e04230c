/**
 * What rows ask of a call's text. Pure look-ups over `CallShape`; indexes count from 0. Three answers are kept apart
 * throughout: known, surely absent (`undefined`), and not to be known from the text (`{ is: "unknown" }`).
 */
import type { Argument, CallShape, Condition } from "./row.ts";

const UNKNOWN: Argument = { is: "unknown" };

/** The argument at an index; `undefined` when the call surely has none there, `unknown` when a spread may fill it. */
export function argumentAt(call: CallShape, at: number): Argument | undefined {
  return call.arguments[at] ?? (call.spread ? UNKNOWN : undefined);
}

/** True when the argument is surely not given, or written as `null` or `undefined`. */
export function isMissing(call: CallShape, at: number): boolean {
  const argument = argumentAt(call, at);
  return argument === undefined || argument.is === "nothing";
}

/** The number at an index; `undefined` when there is none or its value does not show. */
export function numberAt(call: CallShape, at: number): number | undefined {
  return asNumber(argumentAt(call, at));
}

/** The string at an index; `undefined` when there is none or its value does not show. */
export function stringAt(call: CallShape, at: number): string | undefined {
  const argument = argumentAt(call, at);
  return argument?.is === "string" ? argument.value : undefined;
}

/** True when some argument is seen to be a function. */
export function hasFunction(call: CallShape): boolean {
  return call.arguments.some((argument) => argument.is === "function");
}

/** True when the argument at this index is a function, or may be one. */
export function mayBeFunction(call: CallShape, at: number): boolean {
  const argument = argumentAt(call, at);
  return argument !== undefined && (argument.is === "function" || argument.is === "unknown");
}

/**
 * The condition of APIs that block only without a callback: no function anywhere, and nothing at the callback's index
 * or behind it that may be one. A name whose value does not show counts as a callback, since a false alarm is worse.
 */
export function withoutCallback(at: number): Condition {
  return (call) => {
    if (hasFunction(call)) return false;
    for (let index = at; index < call.arguments.length; index++) if (mayBeFunction(call, index)) return false;
    return !call.spread;
  };
}

/**
 * A property of the options object at an index: its value where it shows; `unknown` when the object does not show, or
 * may hold more than it shows; `undefined` when the property is surely not set (also: no such argument, or a scalar).
 */
export function option(call: CallShape, at: number, name: string): Argument | undefined {
  const options = argumentAt(call, at);
  if (options === undefined) return undefined;
  if (options.is === "unknown") return UNKNOWN;
  if (options.is !== "object") return undefined;
  const value = Object.hasOwn(options.properties, name) ? options.properties[name] : undefined;
  if (value !== undefined) return value.is === "nothing" ? undefined : value;
  return options.open ? UNKNOWN : undefined;
}

/** The number that an option is set to; `undefined` when it is not set or its value does not show. */
export function numberOption(call: CallShape, at: number, name: string): number | undefined {
  return asNumber(option(call, at, name));
}

/** The string that an option is set to; `undefined` when it is not set or its value does not show. */
export function stringOption(call: CallShape, at: number, name: string): string | undefined {
  const set = option(call, at, name);
  return set?.is === "string" ? set.value : undefined;
}

/** True when the option is surely set to this literal. */
export function optionIs(
  call: CallShape,
  at: number,
  name: string,
  value: string | number | boolean,
): boolean {
  const set = option(call, at, name);
  return set !== undefined && "value" in set && set.value === value;
}

/** True when the option is set, or may be: the object or its keys do not show. */
export function mayHaveOption(call: CallShape, at: number, name: string): boolean {
  return option(call, at, name) !== undefined;
}

/** True when the option is set to this literal, or to something whose value does not show. */
export function optionMayBe(
  call: CallShape,
  at: number,
  name: string,
  value: string | number | boolean,
): boolean {
  const set = option(call, at, name);
  if (set === undefined) return false;
  return "value" in set ? set.value === value : set.is === "unknown";
}

function asNumber(argument: Argument | undefined): number | undefined {
  return argument?.is === "number" ? argument.value : undefined;
}

/** `node:child_process`: the calls that wait for the other program to end. */
import type { Cost } from "../../finding/finding.ts";
import type { Argument, CallShape, CataloguePart, Twin } from "../row.ts";
import { cost, timed } from "../row.ts";
import { argumentAt, mayHaveOption, numberOption, option, stringAt } from "../argument.ts";
import { type Decline, decline } from "./twin.ts";

const PROGRAM = cost("high", "starts a program and waits for it");

const UNITS: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, h: 3.6e6, d: 8.64e7 };
const SLEEP = /(?:^|[;&|(]\s*)sleep\s+(\d+(?:\.\d+)?)([smhd]?)\b/;

/** The waiting time of a shell text such as `sleep 5 && echo done`; a `timeout` option ends it sooner. */
function commandCost(call: CallShape): Cost {
  return sleepCost(stringAt(call, 0) ?? "", numberOption(call, 1, "timeout"));
}

/** The same for a program and its list of arguments; with a shell the program may be a whole text. */
function programCost(call: CallShape): Cost {
  const list = argumentAt(call, 1);
  const words =
    list?.is === "array" ? list.elements.map((word) => ("value" in word ? String(word.value) : "?")) : [];
  return sleepCost(
    [stringAt(call, 0) ?? "?", ...words].join(" "),
    numberOption(call, optionsAt(call), "timeout"),
  );
}

function sleepCost(text: string, timeout: number | undefined): Cost {
  const sleep = SLEEP.exec(text);
  if (sleep === null) return PROGRAM;
  const milliseconds = Math.min(Number(sleep[1]) * (UNITS[sleep[2] || "s"] ?? 1e3), timeout || Infinity);
  return milliseconds < 10 ? PROGRAM : timed(milliseconds, "waits for `sleep`");
}

/** Where `execFileSync(file, options)` and `execFileSync(file, list, options)` have their options. */
function optionsAt(call: CallShape): 1 | 2 {
  return call.arguments.length > 2 || argumentAt(call, 1)?.is === "array" ? 2 : 1;
}

const DIFFERENCES =
  "stderr is captured where it was shown, standard input stays open for a program that reads it, and an error has `code` in place of `status`";

/** The promisified twin: the same options at the same index, output captured, in the encoding that is asked for. */
function captured(symbol: string, at: (call: CallShape) => 1 | 2): Twin {
  const withoutEncoding = (index: 1 | 2): Decline => ({
    when: (call) => at(call) === index && !mayHaveOption(call, index, "encoding"),
    reason: "without an `encoding` the result is a Buffer, and the twin's is a string",
    liftedBy: { at: index, property: "encoding", text: '"buffer"' },
  });
  return {
    symbol,
    offloads: "process",
    by: "promisify",
    result: "stdout",
    note: DIFFERENCES,
    declines: [
      decline(
        (call) => call.spread || argumentAt(call, at(call))?.is === "unknown",
        "the options do not show, and their encoding, input and stdio decide whether the twin gives the same",
      ),
      decline(
        (call) => mayHaveOption(call, at(call), "input"),
        "the twin has no `input` option: start it without, and end its stdin with the text",
      ),
      decline(
        (call) => !isCaptured(option(call, at(call), "stdio")),
        "the twin captures the output whatever `stdio` says: use spawn",
      ),
      decline((call) => isUnclear(option(call, at(call), "encoding")), "the encoding does not show"),
      withoutEncoding(1),
      withoutEncoding(2),
    ],
  };
}

function isUnclear(encoding: Argument | undefined): boolean {
  return encoding !== undefined && encoding.is !== "string";
}

/** `stdio` as the twin has it: output in pipes. What goes to stderr shows nowhere, so it may also be dropped. */
function isCaptured(stdio: Argument | undefined): boolean {
  if (stdio === undefined) return true;
  if (stdio.is === "string") return stdio.value === "pipe";
  if (stdio.is !== "array") return false;
  const [input, output, error] = stdio.elements;
  return isOneOf(input, "pipe") && isOneOf(output, "pipe") && isOneOf(error, "pipe", "ignore");
}

function isOneOf(argument: Argument | undefined, ...values: readonly string[]): boolean {
  return argument?.is === "string" && values.includes(argument.value);
}

export const nodeChildProcess: CataloguePart = {
  operations: [
    {
      symbol: "node:child_process#execSync",
      kind: "process",
      cost: commandCost,
      twin: captured("node:child_process#exec", () => 1),
      recipe: "program",
    },
    {
      symbol: "node:child_process#execFileSync",
      kind: "process",
      cost: programCost,
      twin: captured("node:child_process#execFile", optionsAt),
      recipe: "program",
    },
    {
      symbol: "node:child_process#spawnSync",
      kind: "process",
      cost: programCost,
      twin: { symbol: "node:child_process#spawn", offloads: "process", by: "promise" },
      recipe: "program",
    },
  ],
};

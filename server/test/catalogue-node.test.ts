/**
 * The catalogue's rows for Node: each names something that Node's own declarations have, nothing that ends in Sync is
 * forgotten, and none is there twice. What rows make of a call is in `catalogue-node-calls.test.ts`.
 */
import assert from "node:assert/strict";
import { nodeCatalogue } from "../src/core/catalogue/node/index.ts";
import type { ApiSymbol, CallShape, OperationRow } from "../src/core/catalogue/row.ts";
import { type Cost, TIERS } from "../src/core/finding/finding.ts";
import { callShape } from "./support/call.ts";
import { Declarations } from "./support/declarations.ts";

const operations = nodeCatalogue.flatMap((part) => part.operations ?? []);
const entries = nodeCatalogue.flatMap((part) => part.entries ?? []);
const files = nodeCatalogue.flatMap((part) => part.files ?? []);

/**
 * Names of Node that end in Sync and block nothing: classes and types; UDP calls, which are local by their own
 * documentation; and what builds a synchronous pipeline without reading it, or writes to one in memory.
 */
const HARMLESS =
  /#(?:DatabaseSync|StatementSync|(?:Module\.)?\w+HookSync|Socket\.(?:bind|connect)Sync)$|^node:stream\/iter#(?:from|pull|tap|share|toReadable|\w*Writer\.\w+)Sync$/;

/** Two that give an iterator, names of the same class in another module, and the test runner's own stream. */
const NO_LISTENER = new Set([
  "node:events#on",
  "node:stream#on",
  "node:stream#EventEmitter.on",
  "node:test#TestsStream.on",
]);

describe("catalogue of Node", () => {
  describe("against the declarations of @types/node and of the language", () => {
    let declarations: Declarations;
    before(() => {
      declarations = new Declarations("node");
    });

    it("declares every operation, and it can be called, constructed or read", () => {
      const wrong = operations.filter((row) => !declarations.has(row.symbol, row.access ?? "call"));
      assert.deepEqual(wrong.map(name), []);
    });

    it("declares every twin, and it can be called", () => {
      const twins = operations.flatMap((row) => row.twin ?? []);
      assert.deepEqual(twins.filter((twin) => !declarations.has(twin.symbol, "call")).map(name), []);
    });

    it("declares every entry and every file entry", () => {
      const wrong = [...entries, ...files].filter((row) => !declarations.has(row.symbol, "get"));
      assert.deepEqual([...new Set(wrong.map(name))], []);
    });

    it("has a row for everything of Node that ends in Sync", () => {
      const known = new Set([...operations, ...entries].map(name));
      const missing = declarations
        .matching(/Sync$/)
        .filter((symbol) => !known.has(symbol) && !HARMLESS.test(symbol));
      assert.deepEqual(missing, []);
    });

    it("has listener rows for every class that declares its own `on`", () => {
      const known = new Set(entries.map(name));
      const listening = declarations.matching(/^(?:on|addEventListener)$/);
      const missing = listening.filter((symbol) => !known.has(symbol) && !NO_LISTENER.has(symbol));
      assert.deepEqual(missing, []);
    });

    it("declares every member that a runtime calls", () => {
      for (const { symbol, calls } of entries) {
        if (!("members" in calls)) continue;
        const missing = calls.members.filter((member) => !declarations.has(`${symbol}.${member}`, "call"));
        assert.deepEqual(missing, [], symbol);
      }
    });
  });

  describe("as a table", () => {
    it("has a symbol twice only for different calls: each row then says when", () => {
      const unconditional = [...twice(operations), ...twice(entries)].filter((row) => row.when === undefined);
      assert.deepEqual(unconditional.map(name), []);
    });

    it("has no row of its own twice", () => {
      const lines = operations
        .filter((row) => row.when === undefined)
        .map((row) => `${row.symbol} ${row.access ?? "call"}`);
      assert.deepEqual(
        lines.filter((line, index) => lines.indexOf(line) !== index),
        [],
      );
    });

    it("says why of every cost, and fails on no call, however little shows", () => {
      const calls = [
        "f()",
        "f(a)",
        "f(a, b, c, d, e)",
        "f(...a)",
        "f(a, { ...b })",
        "f(1, 2, 3, 4)",
        "f('', '', {})",
      ];
      for (const row of operations) {
        for (const shape of calls.map(callShape)) {
          assert.notEqual(costOf(row, shape).why, "", row.symbol);
          assert.ok(TIERS.includes(costOf(row, shape).tier), row.symbol);
          row.twin?.declines?.forEach((decline) => assert.equal(typeof decline.when(shape), "boolean"));
        }
      }
    });

    it("names an alternative or a twin, unless there is nothing to do but leave it out", () => {
      const hopeless = operations.filter((row) => row.twin === undefined && row.alternatives === undefined);
      const kinds = new Set(hopeless.map((row) => row.kind));
      assert.deepEqual([...kinds].sort(), ["fs", "process", "snapshot", "wait"]);
    });
  });

  describe("entries of the process", () => {
    const runsOf = (event: string): unknown => {
      const shape = callShape(`on('${event}', listener)`);
      const rows = entries.filter((row) => row.symbol === "global#process.on" && (row.when?.(shape) ?? true));
      return rows.map((row) => [row.entry, row.runs]);
    };
    it("sets apart what runs while the process ends", () => {
      assert.deepEqual(runsOf("exit"), [["exit handler", "exit"]]);
      assert.deepEqual(runsOf("SIGTERM"), [["signal handler", "exit"]]);
      assert.deepEqual(runsOf("message"), [["message handler", "later"]]);
      assert.deepEqual(runsOf("uncaughtException"), [["event listener", "later"]]);
    });
  });
});

function name(row: { readonly symbol: ApiSymbol }): ApiSymbol {
  return row.symbol;
}

function twice<Row extends { readonly symbol: ApiSymbol }>(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => rows.some((other) => other !== row && other.symbol === row.symbol));
}

function costOf(row: OperationRow, shape: CallShape): Cost {
  return typeof row.cost === "function" ? row.cost(shape) : row.cost;
}

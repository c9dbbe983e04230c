/**
 * The catalogue's rows for Deno, Bun and pages: each names something that the runtime's own types have, and nothing
 * there that ends in Sync is forgotten. Each runtime is looked up in a program of its own.
 */
import assert from "node:assert/strict";
import { browserCatalogue } from "../src/core/catalogue/browser/index.ts";
import { bunCatalogue } from "../src/core/catalogue/bun/index.ts";
import { denoCatalogue } from "../src/core/catalogue/deno/index.ts";
import type { ApiSymbol, CataloguePart, OperationRow } from "../src/core/catalogue/row.ts";
import { TIERS } from "../src/core/finding/finding.ts";
import { callShape } from "./support/call.ts";
import { Declarations, type Runtime } from "./support/declarations.ts";
import { errorsOfDeclarations } from "./support/package-types.ts";

const runtimes: readonly (readonly [string, Runtime, readonly CataloguePart[]])[] = [
  ["Deno", "deno", denoCatalogue],
  ["Bun", "bun", bunCatalogue],
  ["pages", "node", browserCatalogue],
];

for (const [title, runtime, parts] of runtimes)
  describe(`catalogue of ${title}`, () => {
    const operations = parts.flatMap((part) => part.operations ?? []);
    const entries = parts.flatMap((part) => part.entries ?? []);
    let declarations: Declarations;
    before(() => {
      declarations = new Declarations(runtime);
    });

    it("names only operations that can be called or constructed", () => {
      const wrong = operations.filter((row) => !declarations.has(plain(row.symbol), row.access ?? "call"));
      assert.deepEqual(wrong.map(symbolOf), []);
    });

    it("names only twins that can be called", () => {
      const twins = operations.flatMap((row) => row.twin ?? []);
      assert.deepEqual(twins.filter((twin) => !declarations.has(twin.symbol, "call")).map(symbolOf), []);
    });

    it("names only entries that exist", () => {
      assert.deepEqual(
        entries.filter((row) => !declarations.has(plain(row.symbol), "get")).map(symbolOf),
        [],
      );
    });

    it("would notice a wrong name", () => {
      const [first] = operations;
      assert.ok(first);
      assert.equal(declarations.has(`${first.symbol}s`, "call"), false);
    });

    it("says everything once, and why it costs what it costs", () => {
      const symbols = operations.map(symbolOf);
      assert.deepEqual(
        symbols.filter((symbol, index) => symbols.indexOf(symbol) !== index),
        [],
      );
      for (const row of operations)
        for (const shape of ["f()", "f(...a)", "f(1, a)", "f(a, { ...b })"].map(callShape)) {
          const price = typeof row.cost === "function" ? row.cost(shape) : row.cost;
          assert.notEqual(price.why, "", row.symbol);
          assert.ok(TIERS.includes(price.tier), row.symbol);
        }
    });
  });

describe("what ends in Sync", () => {
  const forgotten = (found: readonly ApiSymbol[], parts: readonly CataloguePart[]) => {
    const known = new Set(parts.flatMap((part) => part.operations ?? []).map(symbolOf));
    return found.filter((symbol) => !known.has(symbol));
  };

  it("of Deno has a row", () => {
    const found = new Declarations("deno").matchingInGlobal("Deno", /Sync$/);
    assert.ok(found.length > 30);
    assert.deepEqual(forgotten(found, denoCatalogue), []);
  });

  it("of Bun has a row", () => {
    const declarations = new Declarations("bun");
    const found = declarations.matchingInGlobal("Bun", /Sync$/);
    assert.ok(found.length > 10);
    const modules = declarations.matching(/Sync$/).filter((symbol) => symbol.startsWith("bun:"));
    assert.deepEqual(forgotten([...found, ...modules], bunCatalogue), []);
  });
});

describe("the declarations of other runtimes", () => {
  it("have no errors", () => {
    assert.deepEqual(errorsOfDeclarations("runtimes"), []);
  });
});

function symbolOf(row: { readonly symbol: ApiSymbol }): ApiSymbol {
  return row.symbol;
}

/** Without what a call gives, whose type depends on the call: `bun:ffi#dlopen().symbols.**` is looked up as `dlopen`. */
function plain(symbol: OperationRow["symbol"]): ApiSymbol {
  return symbol.replace(/\(\).*$/, "");
}

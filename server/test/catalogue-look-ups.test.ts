/** The catalogue's look-ups over rows that speak of more than one name: whole modules, results, aliases. */
import assert from "node:assert/strict";
import { apiName, createCatalogue } from "../src/core/catalogue/catalogue.ts";
import { cost } from "../src/core/catalogue/row.ts";
import type { OperationRow } from "../src/core/catalogue/row.ts";

const row = (symbol: string): OperationRow => ({ symbol, kind: "wait", cost: cost("low", "waits") });

const catalogue = createCatalogue([
  {
    operations: [
      row("every#*"),
      row("deep#**"),
      row("part#inner.**"),
      row("giver#make()"),
      row("base#Reader.readNow"),
      row("global#Place.Reader.readSoon"),
      row("global#Place.readAll"),
    ],
    aliases: { other: "base" },
  },
]);
const found = (symbol: string) => catalogue.operations(symbol, "").map((each) => each.symbol);

describe("the catalogue's look-ups", () => {
  it("find every export, but not their members", () => {
    assert.deepEqual(found("every#read"), ["every#*"]);
    assert.deepEqual(found("every#reader.read"), []);
  });

  it("find exports and members however deep, of a module or of one export", () => {
    assert.deepEqual(found("deep#read"), ["deep#**"]);
    assert.deepEqual(found("deep#reader.inner.read"), ["deep#**"]);
    assert.deepEqual(found("part#inner.reader.read"), ["part#inner.**"]);
    assert.deepEqual(found("part#outer.read"), []);
  });

  it("know which APIs give what rows speak of", () => {
    assert.deepEqual([...catalogue.givers], ["giver#make"]);
    assert.deepEqual(found("giver#make()"), ["giver#make()"]);
    assert.equal(apiName("giver#make()"), "giver.make()");
    assert.equal(apiName("giver#default().hide"), "giver().hide");
  });

  it("ask about members where the module, its alias, or the global that holds the class is used", () => {
    assert.deepEqual(catalogue.operationNames.get("readNow"), new Set(["base", "other"]));
    assert.deepEqual(catalogue.operationNames.get("readSoon"), new Set(["global#Place"]));
    assert.deepEqual(catalogue.operationNames.get("readAll"), new Set(["global"]));
    assert.deepEqual(catalogue.globals, new Set(["global#Place"]));
  });
});

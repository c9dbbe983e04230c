import assert from "node:assert/strict";
import { mock, test } from "node:test";
import * as doubles from "./doubles.js";
import { store } from "./store.js";

test("loads what a stub gives", () => {
  const loaded = doubles.stub(store, "load").returns("stubbed");
  assert.equal(store.load("a.txt"), "stubbed");
  loaded.returns("other");
  assert.equal(store.load("a.txt"), "other");
  loaded.restore();
});

test("loads what a mock gives", () => {
  const mocked = mock.method(store, "load", (path: string) => path.toUpperCase());
  assert.equal(store.load("a"), "A");
  mocked.mock.restore();
});

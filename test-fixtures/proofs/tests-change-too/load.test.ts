import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

test("loads a text", () => {
  assert.equal(load("a.txt"), "tested");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

test("fails without a file", () => {
  assert.throws(() => load("missing.txt"), { code: "ENOENT" });
});

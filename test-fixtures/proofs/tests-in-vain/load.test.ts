import assert from "node:assert/strict";
import fs from "node:fs";
import { mock, test } from "node:test";
import { load } from "./load.js";

test("loads what is read", () => {
  const reading = mock.method(fs, "readFileSync", () => "mocked");
  assert.equal(load("missing.txt"), "mocked");
  reading.mock.restore();
});

import { test } from "node:test";
import * as doubles from "./doubles.js";
import * as stores from "./store.js";

test("puts a stub into the place of what the file names in no other way", () => {
  doubles.stub(stores.store, "load").returns("named").restore();
});

// Tests wait for nobody but themselves.
import { readFileSync, writeFileSync } from "node:fs";
import { it } from "node:test";
import { load } from "../src/settings.ts";

it("loads", async () => {
  writeFileSync("settings.json", "{}");
  await load("settings.json");
  readFileSync("settings.json");
});

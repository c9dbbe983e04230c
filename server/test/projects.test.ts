/** The sample projects, read from the disk as the command line reads them, against their lists of expectations. */
import { strict as assert } from "node:assert";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../src/core/create-engine.ts";
import type { Analysis } from "../src/core/finding/finding.ts";
import { finish, readAssets, readWorkspace, scanWorkspace, slashed } from "../src/node/index.ts";
import { assertFound, assertSilent, readExpectation, unlisted } from "./support/expectation.ts";
import { FIXTURES } from "./support/fixture.ts";

const folder = join(FIXTURES, "projects");
const projects = readdirSync(folder).filter((name) => existsSync(join(folder, name, "expected.json")));

describe("sample projects", () => {
  for (const name of projects) {
    describe(name, () => {
      const root = slashed(join(folder, name));
      const expectation = readExpectation(join(folder, name, "expected.json"));
      const texts = new Map<string, string>();
      let analysis: Analysis;

      before(async () => {
        const workspace = await readWorkspace(root);
        for (const { path, text } of workspace.files) texts.set(path, text);
        analysis = await finish(scanWorkspace(createEngine(await readAssets()), workspace));
      });

      const textOf = (file: string) => texts.get(file) ?? "";

      it("is what its list speaks of", () => {
        const lines = [
          ...expectation.found.map(({ file, line, span }) => ({ file, line, code: span })),
          ...expectation.silent,
        ];
        const moved = lines.filter(({ file, line, code }) => {
          const text = textOf(`${root}/${file}`).split("\n")[line - 1] ?? "";
          return !text.includes(code);
        });
        assert.deepEqual(moved, []);
      });

      for (const found of expectation.found) {
        it(`finds ${found.rule} at ${found.file}:${found.line}, ${found.span}: ${found.why}`, () => {
          assertFound(found, root, analysis, textOf);
        });
      }

      for (const silent of expectation.silent) {
        it(`is silent at ${silent.file}:${silent.line}, ${silent.code}: ${silent.why}`, () => {
          assertSilent(silent, root, analysis);
        });
      }

      it("has no findings that nobody listed, and no problems", () => {
        assert.deepEqual(unlisted(expectation, root, analysis, textOf), []);
        assert.deepEqual(analysis.problems, []);
      });
    });
  }
});

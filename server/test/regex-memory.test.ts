/** What is found out of regular expressions outlives the process: written whole, and ignored where it is not of its form. */
import { strict as assert } from "node:assert";
import { join } from "node:path";
import type { RegexVerdict } from "../src/core/reach/regex/verdict.ts";
import type { Checker } from "../src/node/regex/checker.ts";
import { readVerdicts, writeVerdicts, type KnownVerdicts } from "../src/node/regex/verdict-file.ts";
import { createVerdicts, type VerdictMemory } from "../src/node/regex/verdicts.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const SLOW: RegexVerdict = {
  is: "slow",
  growth: { is: "polynomial", degree: 2 },
  hotspots: ["a*"],
  attack: { pumps: [{ prefix: "", pump: "a", bias: 0 }], suffix: "!" },
  measured: [
    { length: 1000, milliseconds: 1 },
    { length: 2000, milliseconds: 4, stopped: true },
  ],
};

const UNPROVEN: RegexVerdict = { is: "unproven", why: "the check took longer than 3 s" };

function checkerThat(answer: RegexVerdict, asked: string[]): Checker {
  return {
    check({ pattern }) {
      asked.push(pattern);
      return Promise.resolve(answer);
    },
    close() {},
  };
}

function memoryInPlace(): VerdictMemory {
  let kept: KnownVerdicts = new Map();
  return {
    read: () => Promise.resolve(kept),
    write: (known) => {
      kept = new Map(known);
      return Promise.resolve();
    },
  };
}

describe("what is known of regular expressions", () => {
  const makeFolder = useTemporaryFolders();

  it("is read as it was written", async () => {
    const file = join(await makeFolder(), "deep", "verdicts.json");
    const known = new Map<string, RegexVerdict>([
      ["/a", { is: "safe" }],
      ["i/b", SLOW],
      ["/c", UNPROVEN],
      ["/d", { ...UNPROVEN, tries: 2 }],
    ]);
    await writeVerdicts(file, known);
    assert.deepEqual(await readVerdicts(file), known);
  });

  for (const [what, text] of [
    ["cut off", '{"version":"1'],
    ["of another version", '{"version":"0","verdicts":[]}'],
    ["of another form", '{"version":"3, Node 20","verdicts":[["/a",{"is":"slow"}]]}'],
  ] as const)
    it(`is nothing where the file is ${what}`, async () => {
      const file = join(await makeFolder({ "verdicts.json": text }), "verdicts.json");
      assert.equal((await readVerdicts(file)).size, 0);
    });

  it("is not found out again by the next process", async () => {
    const asked: string[] = [];
    const memory = memoryInPlace();
    const source = { pattern: "a*a*!", flags: "" };
    const first = createVerdicts(checkerThat(SLOW, asked), memory);
    assert.equal(first.of(source), undefined);
    await first.settled();
    await first.remember();
    const second = createVerdicts(checkerThat(SLOW, asked), memory);
    await second.recall();
    assert.deepEqual(second.of(source), SLOW);
    assert.deepEqual(asked, ["a*a*!"]);
  });

  it("is tried twice where there was no answer, whatever was asked between", async () => {
    const asked: string[] = [];
    const memory = memoryInPlace();
    for (const pattern of ["hard", "other", "hard", "hard"]) {
      const verdicts = createVerdicts(checkerThat(UNPROVEN, asked), memory);
      await verdicts.recall();
      verdicts.of({ pattern, flags: "" });
      await verdicts.settled();
      await verdicts.remember();
    }
    assert.deepEqual(asked, ["hard", "other", "hard"]);
  });

  it("holds nothing that is evident", async () => {
    const memory = memoryInPlace();
    const verdicts = createVerdicts(checkerThat(SLOW, []), memory, ({ pattern }) => pattern === "evident");
    assert.deepEqual(verdicts.of({ pattern: "evident", flags: "" }), { is: "safe" });
    assert.equal(verdicts.unanswered, 0);
    verdicts.of({ pattern: "asked", flags: "" });
    await verdicts.settled();
    await verdicts.remember();
    assert.deepEqual([...(await memory.read()).keys()], ["/asked"]);
  });

  it("is found out anew where it can't be kept", async () => {
    const memory = {
      read: () => Promise.resolve(new Map<string, RegexVerdict>()),
      write: () => Promise.reject(new Error("read-only")),
    };
    const verdicts = createVerdicts(checkerThat(SLOW, []), memory);
    verdicts.of({ pattern: "a*a*!", flags: "" });
    await verdicts.settled();
    await verdicts.remember();
    assert.deepEqual(verdicts.of({ pattern: "a*a*!", flags: "" }), SLOW);
  });
});

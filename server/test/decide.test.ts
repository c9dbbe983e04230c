/** Which alternative is recommended, and why: the decision by what is known of an operation. */
import assert from "node:assert/strict";
import { alternativesIn, decide, LIMITS, withStopped, type Known } from "../src/core/costs/decide.ts";
import { CLONE_NANOSECONDS, LEAVE_BELOW, WORKER_START } from "../src/core/costs/measured.ts";
import type { Alternative, Choice } from "../src/core/finding/finding.ts";

const CPU: readonly Alternative[] = ["worker", "process", "yield"];
const loop: Known = { kind: "compute", tier: "medium", isLoop: true };

const first = (choices: readonly Choice[]): Choice => choices[0]!;
const reason = (choices: readonly Choice[], what: Choice["what"]): string =>
  choices.find((each) => each.what === what)!.because;

describe("the decision", () => {
  it("cuts a loop of ten milliseconds, and says why a worker hardly pays", () => {
    const choices = decide(CPU, { ...loop, milliseconds: 10, isRepeated: true });
    assert.equal(first(choices).what, "yield");
    assert.match(reason(choices, "worker"), /hardly pays: ≈10 ms of work each, against about 40 ms to start/);
  });

  it("takes a worker for most of a second, and says what slices would still do", () => {
    const choices = decide(CPU, { ...loop, tier: "extreme", milliseconds: 800, isRepeated: true });
    assert.deepEqual(alternativesIn(choices), ["worker", "yield", "process"]);
    assert.match(first(choices).because, /≈800 ms of work each/);
    assert.match(reason(choices, "yield"), /160 slices of 5 ms/);
  });

  it("goes by the configured limits", () => {
    const known: Known = { ...loop, milliseconds: 10 };
    assert.equal(first(decide(CPU, known, { ...LIMITS, worker: 8 })).what, "worker");
    assert.equal(first(decide(CPU, known, { ...LIMITS, worker: 11 })).what, "yield");
    assert.match(reason(decide(CPU, known, { ...LIMITS, slice: 2 }), "yield"), /slices of 2 ms/);
  });

  it("leaves what nobody notices, once; again and again it is work", () => {
    const known: Known = { ...loop, tier: "low", milliseconds: LEAVE_BELOW / 2 };
    assert.equal(first(decide(CPU, known)).what, "leave");
    assert.equal(first(decide(CPU, { ...known, isRepeated: true })).what, "yield");
  });

  it("leaves what is short and can't be cut, with the time that others wait", () => {
    const choices = decide(["worker"], { kind: "compression", tier: "medium", milliseconds: 6 });
    assert.deepEqual(
      choices.map(({ what }) => what),
      ["leave", "worker"],
    );
    assert.match(first(choices).because, /others wait for ≈6 ms/);
  });

  it("puts less work before any place for it", () => {
    const choices = decide(["worker", "yield", "rewrite"], { ...loop, tier: "high", milliseconds: 60 });
    assert.deepEqual(alternativesIn(choices), ["rewrite", "worker", "yield"]);
  });

  it("keeps the asynchronous form first where it leaves the thread", () => {
    const choices = decide(["async", "worker"], {
      kind: "crypto",
      tier: "extreme",
      milliseconds: 300,
      twin: "node:crypto.pbkdf2",
    });
    assert.deepEqual(alternativesIn(choices), ["async", "worker"]);
  });

  it("starts a process for native code, and says what a thread would not keep away", () => {
    const choices = decide(["worker", "process"], { kind: "compute", tier: "high", isNative: true });
    assert.deepEqual(alternativesIn(choices), ["process", "worker"]);
    assert.match(reason(choices, "worker"), /ends the whole process/);
  });

  it("does not send data that costs more than the work", () => {
    const bytes = { sent: 4_000_000, received: 4_000_000 };
    const choices = decide(CPU, { ...loop, milliseconds: 100, tier: "extreme", bytes });
    assert.equal(first(choices).what, "yield");
    const crossing = (4 * (CLONE_NANOSECONDS.send + CLONE_NANOSECONDS.receive)).toFixed(0);
    assert.ok(first(choices).because.includes(`≈${crossing} ms`), first(choices).because);
    assert.equal(first(decide(CPU, { ...loop, milliseconds: 1000, tier: "extreme", bytes })).what, "worker");
  });

  it("says of a parse that the result comes back through the loop", () => {
    const choices = decide(["worker"], { kind: "parse", tier: "medium", givesAll: true });
    assert.match(first(choices).because, /only together with what is done with the result/);
  });

  it("invents no time where only the growth is known", () => {
    const grows = decide(CPU, { ...loop, degree: 2 });
    assert.equal(first(grows).what, "worker");
    assert.match(first(grows).because, /n²/);
    for (const { because } of [...grows, ...decide(CPU, loop)].filter(({ what }) => what === "worker"))
      assert.doesNotMatch(because, /\d ms/);
    assert.equal(first(decide(CPU, { ...loop, degree: 1 })).what, "yield");
  });

  it("offers nothing that was not offered, and all that was, once", () => {
    for (const milliseconds of [undefined, 0.5, 5, 50, 5000])
      for (const offered of [CPU, ["worker"], ["hoist", "worker"], ["rewrite"]] as const) {
        const given = alternativesIn(decide(offered, { ...loop, ...(milliseconds && { milliseconds }) }));
        assert.deepEqual([...given].sort(), [...offered].sort(), `${milliseconds} ${offered}`);
      }
    assert.deepEqual(decide([], { ...loop, milliseconds: WORKER_START }), []);
  });

  it("puts what can't be done last, with what stops it", () => {
    const choices = decide(CPU, { ...loop, milliseconds: 10 });
    const stopped = withStopped(choices, [{ alternative: "yield", reason: "`cache` may change meanwhile" }]);
    assert.equal(stopped.at(-1)!.what, "yield");
    assert.equal(stopped.at(-1)!.because, "as the code is, `cache` may change meanwhile");
    assert.equal(stopped.length, choices.length);
  });
});

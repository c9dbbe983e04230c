/** Which alternative is recommended, and why: the decision by what is known of an operation. */
import assert from "node:assert/strict";
import {
  alternativesIn,
  decide,
  LIMITS,
  withPlans,
  type Known,
  type Planned,
} from "../src/core/costs/decide.ts";
import { CLONE_NANOSECONDS, LEAVE_BELOW, WORKER_START } from "../src/core/costs/measured.ts";
import type { Alternative, Choice } from "../src/core/finding/finding.ts";

const CPU: readonly Alternative[] = ["worker", "process", "yield"];
const loop: Known = { kind: "compute", tier: "medium", isLoop: true };

const NOTHING: Planned = { possible: new Set(), pointless: new Set(), stopped: [] };

const first = (choices: readonly Choice[]): Choice => choices[0]!;
const reason = (choices: readonly Choice[], what: Choice["what"]): string =>
  choices.find((each) => each.what === what)!.because;

describe("the decision", () => {
  it("cuts a loop of ten milliseconds, and says why a worker hardly pays", () => {
    const choices = decide(CPU, { ...loop, milliseconds: 10, isRepeated: true });
    assert.equal(first(choices).what, "yield");
    const pays = `hardly pays: ≈10 ms of work each, against about ${WORKER_START} ms to start a thread`;
    assert.ok(reason(choices, "worker").includes(pays), reason(choices, "worker"));
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

  it("puts less work before any place for it, once there is a way to it", () => {
    const choices = decide(["worker", "yield", "rewrite", "hoist"], {
      ...loop,
      tier: "high",
      milliseconds: 60,
    });
    assert.deepEqual(alternativesIn(choices), ["worker", "yield", "rewrite", "hoist"]);
    const plans: Planned = {
      ...NOTHING,
      possible: new Set(["rewrite", "yield"]),
      pointless: new Set(["hoist"]),
    };
    assert.deepEqual(alternativesIn(withPlans(choices, plans)), ["rewrite", "worker", "yield"]);
    const none: Planned = { ...NOTHING, pointless: new Set(["rewrite", "hoist"]) };
    assert.deepEqual(alternativesIn(withPlans(choices, none)), ["worker", "yield"]);
  });

  it("shares out what is in pieces, unless starting the pool would take what it gains", () => {
    const pieces = (count: number): Known => ({
      ...loop,
      milliseconds: count * 10,
      turns: { count, milliseconds: 10 },
    });
    const few = decide(CPU, pieces(20));
    assert.equal(first(few).what, "yield");
    assert.match(reason(few, "worker"), /hardly pays: ≈10 ms of work each/);
    assert.equal(first(decide(CPU, pieces(500))).what, "worker");
    const tiny: Known = { ...loop, milliseconds: 200, turns: { count: 1e6, milliseconds: 2e-4 } };
    assert.equal(first(decide(CPU, tiny)).what, "worker");
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

  it("puts a loop that can't be cut last, and says of all what stops them", () => {
    const choices = decide(CPU, { ...loop, milliseconds: 10 });
    const stopped = [
      { alternative: "yield", reason: "`cache` may change meanwhile" },
      { alternative: "worker", reason: "`socket` can't be cloned" },
    ] as const;
    const planned = withPlans(choices, { ...NOTHING, stopped });
    assert.deepEqual(alternativesIn(planned), ["worker", "process", "yield"]);
    assert.match(planned.at(-1)!.because, /; as the code is: `cache` may change meanwhile$/);
    assert.match(reason(planned, "worker"), /hardly pays.*; as the code is: `socket` can't be cloned$/);
    const other = withPlans(choices, { ...NOTHING, stopped, possible: new Set(["yield"]) });
    assert.equal(first(other).what, "yield");
    assert.doesNotMatch(first(other).because, /cache/);
  });
});

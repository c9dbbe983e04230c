/** Who checks regular expressions: in what order, and what happens to those who never answer. Threads here are fakes. */
import assert from "node:assert/strict";
import type { RegexSource, RegexVerdict } from "../src/core/reach/regex/verdict.ts";
import { createChecker, HARD_LIMIT, type CheckThread } from "../src/node/regex/checker.ts";
import { createVerdicts } from "../src/node/regex/verdicts.ts";

const SAFE: RegexVerdict = { is: "safe" };
const UNPROVEN: RegexVerdict = { is: "unproven", why: "a test" };

const regex = (pattern: string): RegexSource => ({ pattern, flags: "" });

/** Threads that answer as `answer` says, and never where it says nothing; the alarm rings when the test wants it to. */
function fakes(answer: (pattern: string) => RegexVerdict | Error | undefined) {
  const state = { started: 0, ended: 0, asked: [] as string[], ring: () => {}, limit: 0, silenced: 0 };
  const start = (): CheckThread => {
    state.started++;
    return {
      ask({ pattern }) {
        state.asked.push(pattern);
        const found = answer(pattern);
        if (found === undefined) return new Promise(() => {});
        return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
      },
      end: () => void state.ended++,
    };
  };
  const checker = createChecker(start, (milliseconds, ring) => {
    Object.assign(state, { limit: milliseconds, ring });
    return () => void state.silenced++;
  });
  return { state, checker };
}

/** Lets everything happen that waits for nothing but promises. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("the checker of regular expressions", () => {
  it("ends a thread that never answers, says so, and asks the next one", async () => {
    const { state, checker } = fakes((pattern) => (pattern === "hangs" ? undefined : SAFE));
    const [hanging, next] = [checker.check(regex("hangs")), checker.check(regex("next"))];
    await settle();
    assert.deepEqual(state.asked, ["hangs"], "one after another");
    assert.equal(state.limit, HARD_LIMIT);
    state.ring();
    assert.deepEqual(await hanging, { is: "unproven", why: "the check had to be ended after 10 s" });
    assert.deepEqual(await next, SAFE);
    assert.deepEqual([state.started, state.ended, state.silenced], [2, 1, 1]);
  });

  it("says that a check failed, and goes on with a new thread", async () => {
    const { state, checker } = fakes((pattern) => (pattern === "dies" ? new Error("out of memory") : SAFE));
    assert.deepEqual(await checker.check(regex("dies")), {
      is: "unproven",
      why: "the check failed (out of memory)",
    });
    assert.deepEqual(await checker.check(regex("next")), SAFE);
    assert.equal(state.started, 2);
  });

  it("says so when a thread can't be started", async () => {
    const start = (): CheckThread => {
      throw new Error("no threads left");
    };
    const checker = createChecker(start, () => () => {});
    const failed: RegexVerdict = { is: "unproven", why: "the check failed (no threads left)" };
    assert.deepEqual(await checker.check(regex("a")), failed);
    assert.deepEqual(await checker.check(regex("b")), failed);
  });
});

describe("the verdicts that an engine asks", () => {
  it("are not there at first, are found meanwhile, and are kept by pattern and flags", async () => {
    const { state, checker } = fakes(() => SAFE);
    const verdicts = createVerdicts(checker);
    assert.equal(verdicts.of(regex("a+")), undefined);
    assert.equal(verdicts.of(regex("a+")), undefined);
    assert.equal(verdicts.pending, 1);
    await verdicts.settled();
    assert.equal(verdicts.of(regex("a+")), SAFE);
    assert.equal(verdicts.of({ pattern: "a+", flags: "i" }), undefined, "other flags, another question");
    await verdicts.settled();
    assert.deepEqual(state.asked, ["a+", "a+"]);
  });

  it("of the newest question come first", async () => {
    const { state, checker } = fakes(() => SAFE);
    const verdicts = createVerdicts(checker);
    for (const pattern of ["1", "2", "3"]) verdicts.of(regex(pattern));
    await verdicts.settled();
    assert.deepEqual(state.asked, ["1", "3", "2"]);
  });

  it("are news only where an analysis finds something else with them", async () => {
    const { checker } = fakes((pattern) => (pattern.startsWith("unproven") ? UNPROVEN : SAFE));
    const verdicts = createVerdicts(checker);
    let news = 0;
    const end = verdicts.onNews(() => void news++);
    for (const pattern of ["1", "2"]) verdicts.of(regex(pattern));
    await verdicts.settled();
    assert.equal(news, 0);
    for (const pattern of ["unproven 1", "unproven 2"]) verdicts.of(regex(pattern));
    await verdicts.settled();
    assert.equal(news, 1, "once, when all are there");
    end();
    verdicts.of(regex("unproven 3"));
    await verdicts.settled();
    assert.equal(news, 1);
  });

  it("come in parts where there are many", async () => {
    const { checker } = fakes(() => UNPROVEN);
    const verdicts = createVerdicts(checker);
    const pending: number[] = [];
    verdicts.onNews(() => void pending.push(verdicts.pending));
    for (let index = 0; index < 120; index++) verdicts.of(regex(`${index}`));
    await verdicts.settled();
    assert.deepEqual(pending, [70, 20, 0]);
  });

  it("are checked ahead of the question where it is announced", async () => {
    const { state, checker } = fakes(() => SAFE);
    const verdicts = createVerdicts(checker);
    verdicts.announce(regex("a+"));
    assert.deepEqual([verdicts.pending, verdicts.unanswered], [1, 0], "nobody goes without the answer yet");
    await verdicts.settled();
    assert.equal(verdicts.of(regex("a+")), SAFE);
    assert.deepEqual([state.asked, verdicts.unanswered], [["a+"], 0]);
  });

  it("are found by two while somebody waits, each by one of them", async () => {
    const [own, other] = [fakes(() => SAFE), fakes(() => SAFE)];
    const verdicts = createVerdicts(own.checker, undefined, undefined, other.checker);
    for (const pattern of ["1", "2", "3", "4"]) verdicts.of(regex(pattern));
    await settle();
    assert.deepEqual(other.state.asked, [], "an analysis needs the other core");
    for (const pattern of ["5", "6", "7", "8"]) verdicts.of(regex(pattern));
    await verdicts.settled();
    assert.equal(verdicts.pending, 0);
    assert.ok(own.state.asked.length > 4 && other.state.asked.length > 0);
    assert.deepEqual([...own.state.asked, ...other.state.asked].sort(), [..."12345678"]);
    assert.equal(other.state.ended, 1, "what it takes of memory is given back");
  });

  it("are found by one again when nobody waits any more", async () => {
    const [own, other] = [fakes(() => undefined), fakes(() => undefined)];
    const verdicts = createVerdicts(own.checker, undefined, undefined, other.checker);
    for (const pattern of ["1", "2", "3", "4"]) verdicts.of(regex(pattern));
    const waiting = new AbortController();
    const settled = verdicts.settled(waiting.signal);
    await settle();
    waiting.abort();
    await settled;
    other.state.ring();
    await settle();
    assert.deepEqual([own.state.asked, other.state.asked], [["1"], ["4"]], "the helper takes no more");
    assert.equal(verdicts.pending, 3);
  });

  it("are not waited for longer than somebody wants to", async () => {
    const { checker } = fakes(() => undefined);
    const verdicts = createVerdicts(checker);
    verdicts.of(regex("hangs"));
    const waiting = new AbortController();
    const settled = verdicts.settled(waiting.signal);
    waiting.abort();
    await settled;
    assert.equal(verdicts.pending, 1);
    verdicts.drop();
    assert.equal(verdicts.pending, 0);
  });

  it("are none for a check that was ended because nobody waits for it any more", async () => {
    const start = (): CheckThread => {
      let fail = (_: Error) => {};
      return {
        ask: ({ pattern }) =>
          pattern === "quick" ? Promise.resolve(SAFE) : new Promise((_, reject) => (fail = reject)),
        end: () => fail(new Error("it ended with code 1")),
      };
    };
    const verdicts = createVerdicts(createChecker(start));
    verdicts.of(regex("long"));
    await settle();
    verdicts.drop();
    verdicts.of(regex("quick"));
    await verdicts.settled();
    assert.equal(verdicts.of(regex("quick")), SAFE);
    assert.equal(verdicts.of(regex("long")), undefined);
    assert.equal(verdicts.unanswered, 3);
  });
});

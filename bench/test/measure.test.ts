import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { measure, median, percentile } from "../measure.ts";

describe("measuring a process", () => {
  it("gives its exit code, its output, and what it used", async () => {
    const code = "const held = Buffer.alloc(100e6, 1); console.log(held.length); process.exitCode = 3;";
    const used = await measure(["-e", code], tmpdir());
    assert.equal(used.exitCode, 3);
    assert.equal(used.stdout, "100000000\n");
    assert.ok(used.peakBytes > 100e6, `${used.peakBytes} bytes`);
    assert.ok(used.wallMs > 0 && used.cpuMs > 0);
  });

  it("fails for a process that was killed", async () => {
    await assert.rejects(
      measure(["-e", "process.kill(process.pid, 'SIGKILL')"], tmpdir()),
      /was ended by SIGKILL/,
    );
  });
});

describe("percentiles", () => {
  it("are values that were measured", () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2);
    assert.equal(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 95), 10);
    assert.throws(() => median([]), RangeError);
  });
});

import { strict as assert } from "node:assert";
import { readAnnotations, writeAnnotations, type Marked } from "./annotations.ts";

const source = [
  "async function load() {",
  "  return fs.readFileSync(path);",
  "  //     ^^^^^^^^^^^^^^^ sync-io warning async -- each request",
  "}",
].join("\n");

const finding: Marked = {
  start: { line: 2, column: 10 },
  end: { line: 2, column: 25 },
  shown: { rule: "sync-io", severity: "warning", alternatives: ["async"], values: { via: "" } },
};

describe("annotations", () => {
  it("give the span in the code without them", () => {
    const { code, annotations } = readAnnotations(source);
    assert.equal(code.split("\n").length, 3);
    assert.deepEqual(annotations[0]?.start, finding.start);
    assert.deepEqual(annotations[0]?.end, finding.end);
    assert.equal(annotations[0]?.reason, "each request");
  });

  it("stay as written when they are true", () => {
    assert.equal(writeAnnotations(readAnnotations(source), [finding]), source);
  });

  it("go when nothing was found", () => {
    assert.ok(!writeAnnotations(readAnnotations(source), []).includes("^"));
  });

  it("are corrected word by word and keep their reason", () => {
    const shown = { ...finding.shown, severity: "error" as const };
    const text = writeAnnotations(readAnnotations(source), [{ ...finding, shown }]);
    assert.match(text, /\^ sync-io error async -- each request/);
  });

  it("without a severity do not hold for a hint", () => {
    const silent = source.replace(" warning", "");
    const shown = { ...finding.shown, severity: "hint" as const };
    assert.match(writeAnnotations(readAnnotations(silent), [{ ...finding, shown }]), /sync-io hint async/);
  });

  it("are added for findings that nobody annotated, except hints", () => {
    const bare = { code: readAnnotations(source).code, annotations: [] };
    assert.match(writeAnnotations(bare, [finding]), /\/\/ {7}\^{15} sync-io warning async/);
    const hint = { ...finding, shown: { ...finding.shown, severity: "hint" as const } };
    assert.equal(writeAnnotations(bare, [hint]), bare.code);
  });

  it("cross lines with ^> and <^", () => {
    const text = [
      "  const x = fs",
      "//          ^> sync-io",
      "    .readFileSync(p);",
      "//  <^^^^^^^^^^^^^",
    ].join("\n");
    const annotated = readAnnotations(text);
    assert.deepEqual(annotated.annotations[0]?.start, { line: 1, column: 13 });
    assert.deepEqual(annotated.annotations[0]?.end, { line: 2, column: 19 });
    const crossing = { ...finding, start: { line: 1, column: 13 }, end: { line: 2, column: 19 } };
    assert.equal(writeAnnotations(annotated, [crossing]), text);
    const redrawn = writeAnnotations({ code: annotated.code, annotations: [] }, [crossing]);
    assert.deepEqual(readAnnotations(redrawn).annotations[0]?.end, crossing.end);
  });

  it("with words that mean nothing are errors with their line", () => {
    assert.throws(() => readAnnotations(source.replace("warning", "severe")), /line 3: "severe"/);
    assert.throws(() => readAnnotations("x\n//  <^^"), /line 2/);
    assert.throws(() => readAnnotations("x\n//  ^^> sync-io"), /opens a span/);
  });
});

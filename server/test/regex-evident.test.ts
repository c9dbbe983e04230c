/** Which regular expressions are known to be matched from one file's text alone. */
import assert from "node:assert/strict";
import { ts } from "ts-morph";
import { collectFacts } from "../src/core/facts/collect.ts";
import { evidentRegexes } from "../src/core/reach/regex/evident.ts";

const evidentIn = (text: string): string[] => {
  const facts = collectFacts(ts.createSourceFile("/a.ts", text, ts.ScriptTarget.Latest, true));
  return [...evidentRegexes(facts)].map(({ pattern, flags }) => `/${pattern}/${flags}`);
};

describe("the regular expressions that a text shows to be matched", () => {
  for (const [what, text, expected] of [
    ["stand where they are matched", "text.replace(/a+b/g, '');", ["/a+b/g"]],
    ["or match a text that they are given", "/a+b/i.test(text);", ["/a+b/i"]],
    ["or have a name of the file", "const LINE = /a+$/m;\nexport const f = (t) => LINE.exec(t);", ["/a+$/m"]],
    [
      "or of a scope further in, which hides it",
      "const R = /a+/;\nfunction f(t) { const R = /b+/; R.test(t); }",
      ["/b+/"],
    ],
    ["are none where nothing matches them", "const R = /a+/;\nlist.push(R);", []],
    ["or nothing repeats without a bound", "/ab{2}/.test(text);", []],
    ["or a name is somebody else's", "import { R } from './r';\nR.test(text);", []],
  ] as const)
    it(what, () => assert.deepEqual(evidentIn(text), expected));
});

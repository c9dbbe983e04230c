/** Markdown, formulas and highlighted code: marked, markdown-it, katex, highlight.js, shiki. */
import { optionMayBe } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { ofModuleClass, operations } from "./rows.ts";

const text: Omit<OperationRow, "symbol"> = {
  kind: "parse",
  cost: cost("low", "grows with the size of the text"),
  alternatives: ["worker"],
  sized: { at: 0 },
};
const code: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("medium", "grows with the code; grammars are regular expressions"),
  alternatives: ["worker"],
  sized: { at: 0 },
};

/** With the option `async` marked gives a promise, for extensions that wait. Its own work stays on the thread. */
const MARKED =
  "marked's documentation of `async` and of workers; measured: the loop stands still while it is awaited";
const MARKED_NAMES = [
  "marked",
  "parse",
  "marked.parse",
  "parseInline",
  "Marked.parse",
  "Marked.parseInline",
  "default",
];
const isAsync = (call: Parameters<typeof optionMayBe>[0]): boolean => optionMayBe(call, 1, "async", true);

const SHIKI_NAMES = ["codeToHtml", "codeToTokens", "codeToHast"];

export const markdown: CataloguePart = {
  operations: [
    ...operations("marked", MARKED_NAMES, { ...text, when: (call) => !isAsync(call) }),
    ...operations("marked", MARKED_NAMES, { ...text, when: isAsync, fake: true, source: MARKED }),
    ...ofModuleClass(
      "MarkdownIt",
      operations("markdown-it", ["MarkdownIt.render", "MarkdownIt.parse", "MarkdownIt.renderInline"], text),
    ),
    ...operations("katex", ["renderToString"], {
      ...text,
      kind: "compute",
      cost: cost("low", "grows with the formula"),
    }),
    ...operations("highlight.js", ["highlight"], code),
    ...operations("highlight.js", ["highlightAuto"], {
      ...code,
      cost: cost("high", "tries the grammar of every language"),
    }),
    ...operations(
      "shiki",
      SHIKI_NAMES.map((name) => `HighlighterGeneric.${name}`),
      code,
    ),
    ...operations("shiki", SHIKI_NAMES, {
      ...code,
      fake: true,
      source:
        "shiki's documentation: the shorthands load grammars asynchronously, and highlight on the caller's thread",
    }),
  ],
};

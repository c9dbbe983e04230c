/** Template engines: handlebars, ejs, pug, nunjucks. A template that is compiled once costs little to render. */
import { hasFunction, optionIs } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, Condition, OperationRow } from "../row.ts";
import { operations } from "./rows.ts";

const compile: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("low", "compiles the template"),
  alternatives: ["hoist"],
};
const render: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("low", "compiles the template each time, and renders it"),
  alternatives: ["hoist", "worker"],
};
const renderFile: Omit<OperationRow, "symbol"> = {
  ...render,
  kind: "fs",
  cost: cost("low", "reads and compiles the template each time, and renders it"),
};

/** Templates that the engine keeps are read and compiled once. */
const withoutCache =
  (at: number): Condition =>
  (call) =>
    !optionIs(call, at, "cache", true);

/** Measured beside each other: pug takes ten times as long to compile as ejs. */
const PUG_COMPILES = cost("medium", "compiles the template");
const PUG_RENDERS = cost("medium", "compiles the template each time, and renders it");
const PUG_READS = cost("medium", "reads and compiles the template each time, and renders it");
const PUG = "pug's source: render and renderFile call their callback before they return";

const EJS =
  "ejs's source: the template is read with readFileSync before the promise or callback gets anything";

const NUNJUCKS_RENDERS = [
  "render",
  "renderString",
  "Environment.render",
  "Environment.renderString",
  "Template.render",
];
const NUNJUCKS =
  "nunjucks's source: all is rendered before the callback is called, unless a loader or filter is asynchronous";

export const templates: CataloguePart = {
  operations: [
    ...operations(
      "handlebars",
      ["compile", "precompile", "create().compile", "create().precompile"],
      compile,
    ),
    ...operations("ejs", ["compile"], compile),
    ...operations("ejs", ["render"], { ...render, when: withoutCache(2) }),
    ...operations("ejs", ["renderFile"], { ...renderFile, when: withoutCache(2), fake: true, source: EJS }),
    ...operations("pug", ["compile", "compileClient"], { ...compile, cost: PUG_COMPILES }),
    ...operations("pug", ["compileFile", "compileFileClient"], {
      ...compile,
      kind: "fs",
      cost: PUG_COMPILES,
    }),
    ...callable("pug", ["render"], { ...render, cost: PUG_RENDERS }, PUG, withoutCache(1)),
    ...callable("pug", ["renderFile"], { ...renderFile, cost: PUG_READS }, PUG, withoutCache(1)),
    ...operations("nunjucks", ["compile", "precompile", "precompileString"], compile),
    ...operations("nunjucks", ["Environment.getTemplate"], { ...compile, kind: "fs" }),
    ...callable(
      "nunjucks",
      NUNJUCKS_RENDERS,
      { ...render, cost: cost("low", "renders the template, and compiles it where it isn't kept") },
      NUNJUCKS,
    ),
  ],
};

/** Functions that take a callback, and have done everything when they call it. */
function callable(
  module: string,
  names: readonly string[],
  operation: Omit<OperationRow, "symbol">,
  source: string,
  when: Condition = () => true,
): readonly OperationRow[] {
  return [
    ...operations(module, names, { ...operation, when: (call) => when(call) && !hasFunction(call) }),
    ...operations(module, names, {
      ...operation,
      when: (call) => when(call) && hasFunction(call),
      fake: true,
      source,
    }),
  ];
}

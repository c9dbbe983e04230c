/**
 * The rows that a configuration can add, as data: what a row of the catalogue says with functions (`when`, a cost that
 * depends on the call) has a small declarative form here, which `rows.ts` turns into the catalogue's own.
 */
import * as z from "zod";
import { ALTERNATIVES, KINDS, TIERS } from "../finding/finding.ts";
import { isApiSymbol, isGlob } from "./syntax.ts";

/** What a text has to be, in the words of the message that says it is not. */
function text(isValid: (value: string) => boolean, expected: string) {
  return z.string().refine(isValid, { error: expected });
}

export const globSchema = text(isGlob, "expected a pattern of paths, like src/generated/**");

export const symbolSchema = text(
  isApiSymbol,
  "expected <module>#<export>, like node:fs#readFileSync, acme-db#Client.query, acme-tools#* or ./src/db.ts#query",
);

export const symbolText =
  "The API: `<module>#<export>`, as in `node:fs#readFileSync`, `acme-db#Client.query` (a member of a class), " +
  "`acme-db#Client.constructor` (`new Client()`), `acme-tools#*` (every export), `global#fetchSync`. The module may be " +
  "a package, a package of the workspace, or a file relative to the configuration's folder: `./src/db.ts#query`.";

const literalSchema = z.union([z.string(), z.number(), z.boolean()]);

export const conditionSchema = z
  .strictObject({
    argument: z.int().min(0).describe("Which argument of the call; counts from 0."),
    property: z
      .string()
      .min(1)
      .describe("A property of the options object that the argument is; without it, the argument itself.")
      .exactOptional(),
    is: z
      .enum(["string", "number", "boolean", "function", "object", "array", "missing", "given"])
      .describe("What it has to be. `missing`: not there, `null` or `undefined`; `given`: anything else.")
      .exactOptional(),
    value: literalSchema.describe("The literal that it has to be.").exactOptional(),
    not: z
      .literal(true)
      .describe("The row holds for every call but those of which the text shows the condition to be met.")
      .exactOptional(),
  })
  .refine(({ is, value }) => is !== undefined || value !== undefined, {
    error: "says neither `is` nor `value`",
  })
  .describe(
    "A condition on one argument. It is met where the text of the call shows that it is: what a variable holds that " +
      "is not a constant is not known, and does not meet it.",
  );

const whenSchema = z
  .union([conditionSchema, z.array(conditionSchema).min(1)])
  .describe(
    "Calls that the row holds for: one condition, or a list of which each has to be met. Without it, all.",
  );

const costSchema = z
  .union([
    z.enum(TIERS),
    z.strictObject({
      tier: z.enum(TIERS).describe("The order of magnitude."),
      why: z
        .string()
        .min(1)
        .describe("The reason, fit for a message: `one query over the whole table`.")
        .exactOptional(),
      milliseconds: z
        .number()
        .positive()
        .describe("About how long it takes, where somebody measured it.")
        .exactOptional(),
    }),
  ])
  .describe(
    "How long one call holds the thread: `trivial` (less than 0.1 ms), `low` (less than 1 ms), `medium` (less than " +
      "10 ms), `high` (less than 100 ms) or `extreme`; or an object with the tier, the reason and the milliseconds.",
  );

const twinSchema = z
  .strictObject({
    symbol: symbolSchema.describe("What to call instead: `acme-db/promises#query`."),
    offloads: z
      .enum(["threadpool", "process", "worker", "chunked", "no"])
      .describe(
        "Where the twin's work happens while its caller waits. `no`: on the same thread, so it is no cure.",
      ),
    by: z
      .enum(["promise", "promisify"])
      .describe(
        "How it gives a promise: it returns one, or `promisify(twin)` does. `promise` unless said otherwise.",
      )
      .exactOptional(),
    result: z
      .string()
      .min(1)
      .describe("The member of the awaited value that the blocking call returned: `stdout`.")
      .exactOptional(),
    iterates: z
      .literal(true)
      .describe("The awaited value is an async iterator, to be collected with `Array.fromAsync`.")
      .exactOptional(),
    since: z.int().positive().describe("The lowest major version of Node that has it.").exactOptional(),
    note: z
      .string()
      .min(1)
      .describe("A difference to know; fixes are then offered for review only.")
      .exactOptional(),
  })
  .describe("The asynchronous API that replaces it.");

export const operationSchema = z
  .strictObject({
    symbol: symbolSchema.describe(symbolText),
    kind: z.enum(KINDS).describe("What it does while it holds the thread; decides which rule reports it."),
    cost: costSchema,
    when: whenSchema.exactOptional(),
    access: z
      .enum(["call", "get", "new"])
      .describe(
        "How it is used: `call` unless said otherwise, `get` for property reads, `new` for constructors.",
      )
      .exactOptional(),
    twin: twinSchema.exactOptional(),
    alternatives: z
      .array(z.enum(ALTERNATIVES))
      .describe("What helps, beside awaiting the twin, best first.")
      .exactOptional(),
    fake: z
      .literal(true)
      .describe("It gives a promise and works on this thread all the same; rule `fake-async` reports it.")
      .exactOptional(),
    source: z.string().min(1).describe("Where the fact comes from.").exactOptional(),
  })
  .describe("An API, or a function of the workspace, that blocks.");

const selectorSchema = z
  .union([
    z.int().min(0),
    z.enum(["functions", "last"]),
    z.strictObject({
      at: z.int().min(0).describe("The argument that is an options object; counts from 0."),
      property: z
        .string()
        .min(1)
        .describe(
          "The property that holds the function: `handler`, `*` for every one, `resolvers.*.*` for nested ones.",
        ),
    }),
  ])
  .describe(
    "An argument by its index from 0, `functions` for each that is one, `last`, or a property of an options object.",
  );

const callsSchema = z
  .union([
    z.strictObject({
      arguments: z
        .array(selectorSchema)
        .min(1)
        .describe("The symbol is a function that calls these of its arguments."),
    }),
    z.strictObject({
      decorated: z
        .enum(["method", "class"])
        .describe("The symbol is a decorator: of a method that is called, or of a class whose methods are."),
    }),
    z.strictObject({
      members: z
        .array(z.string().min(1))
        .min(1)
        .describe(
          "The symbol is a class or interface: these members of what extends or implements it are called.",
        ),
    }),
    z.strictObject({
      exports: z
        .array(z.string().min(1))
        .min(1)
        .describe(
          "These exports of certain files are called: `GET`, `default`, `default.fetch`, `actions.*`.",
        ),
      files: z
        .array(globSchema)
        .min(1)
        .describe("The files, by patterns relative to the configuration's folder: `jobs/*.ts`.")
        .exactOptional(),
    }),
    z.strictObject({
      declared: z
        .literal("function")
        .describe("The symbol is a type: a function that is declared to be one is called."),
    }),
    z.strictObject({
      takes: z
        .literal("parameter")
        .describe(
          "The symbol is a type: a function that takes one, and that nobody calls by its name, is called.",
        ),
    }),
    z.strictObject({
      directive: z
        .string()
        .min(1)
        .describe(
          "Functions that begin with this directive, and exported ones of files that do: `use server`.",
        ),
    }),
  ])
  .describe("Which functions are called.");

const entryParts = {
  calls: callsSchema,
  when: whenSchema.exactOptional(),
  dependsOn: z
    .array(z.string().min(1))
    .min(1)
    .describe("Holds only in packages that depend on one of these: `next`, `@aws-sdk/*`.")
    .exactOptional(),
  label: z
    .int()
    .min(0)
    .describe("The index of a string argument that names it for people: the route, the event.")
    .exactOptional(),
};

export const entrySchema = z
  .strictObject({
    symbol: symbolSchema
      .describe(`${symbolText} May be left out where \`calls\` says \`exports\` or \`directive\`.`)
      .exactOptional(),
    ...entryParts,
    runs: z
      .enum(["now", "later", "startup"])
      .describe(
        "`later`: on the event loop, from a later turn. `now`: before the call returns. `startup`: once, before the " +
          "program serves. `later` unless said otherwise.",
      )
      .exactOptional(),
    entry: z.string().min(1).describe("What messages call it: `request handler`, `job`, `event listener`."),
    serves: z
      .literal(true)
      .describe("The program that registers this goes on serving, as it does after `server.listen()`.")
      .exactOptional(),
    awaits: z
      .literal(true)
      .describe("The receiver awaits a promise that the function returns.")
      .exactOptional(),
    hot: z
      .literal(true)
      .describe("Handlers of requests, messages and jobs: their findings are the most severe.")
      .exactOptional(),
  })
  .refine(hasSymbol, { error: "lacks `symbol`: only `exports` and `directive` go without one" })
  .describe("A way in which a framework calls your functions on the event loop.");

function hasSymbol({ symbol, calls }: { symbol?: string; calls: object }): boolean {
  return symbol !== undefined || "exports" in calls || "directive" in calls;
}

export const insulationSchema = z
  .union([
    z
      .strictObject({
        symbol: symbolSchema.describe(symbolText).exactOptional(),
        ...entryParts,
        runs: z
          .enum(["elsewhere", "exit"])
          .describe("`elsewhere`: in another thread or process. `exit`: while the process ends."),
        entry: z.string().min(1).describe("What messages call it: `pool`, `worker`."),
      })
      .refine(hasSymbol, { error: "lacks `symbol`: only `exports` and `directive` go without one" }),
    z.strictObject({
      symbol: symbolSchema.describe(symbolText),
      file: z
        .union([selectorSchema, z.literal("own")])
        .describe(
          "The argument that names the file which then runs elsewhere; `own` for the file that makes the call.",
        ),
      entry: z.string().min(1).describe("What messages call it: `worker`, `process`."),
    }),
    z.strictObject({
      files: z
        .array(globSchema)
        .min(1)
        .describe(
          "Files that run in a thread or process of their own, by patterns relative to the configuration.",
        ),
      entry: z
        .string()
        .min(1)
        .describe("What messages call it. `worker` unless said otherwise.")
        .exactOptional(),
    }),
  ])
  .describe(
    "Code that does not run on the event loop: functions, files that a call names, or files by pattern.",
  );

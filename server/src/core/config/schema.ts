/**
 * The validator of a configuration, and the source of its JSON schema and its documentation: every key says here what it
 * is good for. Which rules there are is not known in this folder; whoever validates tells it.
 */
import * as z from "zod";
import { CONTEXT_NAMES, SEVERITIES, TIERS, type ContextName } from "../finding/finding.ts";
import { effectSchema } from "./effect-schema.ts";
import { entrySchema, globSchema, insulationSchema, operationSchema } from "./row-schema.ts";
import { isGlob, isIgnoredSymbol, isPackagePattern } from "./syntax.ts";

/** What the schema says of things that other folders know. */
export interface SchemaWords {
  /** Every rule there is; without them any name is taken for one. */
  readonly rules?: readonly { readonly id: string; readonly summary: string }[];
  /** What runs in each context, as a phrase. */
  readonly contexts?: Readonly<Record<ContextName, { readonly summary: string }>>;
}

export const ruleSettingSchema = z
  .enum([...SEVERITIES, "on", "off"])
  .describe(
    "`off`, `on` (the severity that the table of severities gives), or one severity whatever the table says.",
  );

export const contextSettingSchema = z
  .enum(["handler", "loop", "unknown", "page", "off"])
  .describe("The row of the table of severities by which findings are judged there, or `off` for none.");

const severityRowSchema = z.strictObject(
  optionalFor(TIERS, z.enum(SEVERITIES), (tier) => `Operations of tier \`${tier}\`.`),
);

const severitiesSchema = z
  .strictObject({
    handler: severityRowSchema.describe("Requests, messages, commands and jobs.").exactOptional(),
    loop: severityRowSchema.describe("Other code that runs on the event loop.").exactOptional(),
    unknown: severityRowSchema.describe("Code of which nobody knows where it runs.").exactOptional(),
    page: severityRowSchema.describe("Code that only a web page loads.").exactOptional(),
  })
  .describe("Cells of the table of severities that are to be different: row, then tier of cost.");

const patternSchema = z
  .string()
  .refine(isGlob, { error: "expected a pattern of paths, like src/generated/** or !src/generated/keep/**" });
const packageSchema = z
  .string()
  .refine(isPackagePattern, { error: "expected the name of a package, like acme-db or @acme/*" });
const ignoredSymbolSchema = z.string().refine(isIgnoredSymbol, {
  error: "expected <module>#<export> or a name, like node:fs#existsSync, existsSync or Store.load",
});

const ignoreSchema = z
  .strictObject({
    paths: z
      .array(patternSchema)
      .describe(
        "Files in which nothing is reported, by patterns relative to the configuration's folder; a folder stands for " +
          "all in it. They are analysed all the same, as others call what is in them. `!` before a pattern takes back.",
      )
      .exactOptional(),
    packages: z
      .array(packageSchema)
      .describe("Packages whose operations do not count: `acme-db`, `@acme/*`. `!` before one takes back.")
      .exactOptional(),
    symbols: z
      .array(ignoredSymbolSchema)
      .describe(
        "Operations and functions that do not count: an API (`node:fs#existsSync`, or its name alone: `existsSync`), or " +
          "a function of the workspace (`Store.load`, `./src/store.ts#Store.load`) with all that it leads to. `!` before " +
          "one takes back.",
      )
      .exactOptional(),
  })
  .describe("What does not count. Lists of outer configurations go on holding: nearer ones add to them.");

const costsSchema = z
  .strictObject({
    from: z.enum(TIERS).describe("The least tier that counts.").exactOptional(),
    milliseconds: z
      .number()
      .min(0)
      .describe(
        "Operations that take less do not count; where no time is known, the most that their tier may take.",
      )
      .exactOptional(),
    loops: z
      .number()
      .min(0)
      .describe(
        "Loops and recursions of your own code whose time is known to be less do not count. Those below a millisecond " +
          "never do.",
      )
      .exactOptional(),
    worker: z
      .number()
      .min(0)
      .describe(
        "The milliseconds of work from which a worker thread is recommended; below, cutting a loop in pieces or leaving " +
          "it. 25 unless said otherwise: see `docs/which-alternative.md`.",
      )
      .exactOptional(),
    slice: z
      .number()
      .positive()
      .describe(
        "How many milliseconds a loop in pieces runs until it lets others run. 5 unless said otherwise.",
      )
      .exactOptional(),
  })
  .describe(
    "Thresholds: operations below them are left out of findings; and by which times alternatives are chosen.",
  );

const gatherSchema = z
  .strictObject({
    limit: z
      .number()
      .int()
      .min(1)
      .describe(
        "How many of a list that may be long a fix lets run at a time; each is a connection, an open file, a query. " +
          "10 unless said otherwise.",
      )
      .exactOptional(),
    logs: z
      .enum(["keep", "cross"])
      .describe(
        "`keep`: nothing is started before a message that stands between, so that people read messages in order. `cross`: " +
          "messages do not matter. `keep` unless said otherwise.",
      )
      .exactOptional(),
  })
  .describe("What is started together.");

const suppressionsSchema = z
  .strictObject({
    withoutReason: ruleSettingSchema
      .describe("How a suppression that gives no reason is reported; `off` to allow it.")
      .exactOptional(),
  })
  .describe("Comments that suppress findings.");

/** The validator. Made for each set of rules; its type does not depend on them. */
export function createConfigSchema({ rules, contexts }: SchemaWords = {}) {
  const fileSettings = {
    rules: rulesSchema(rules).describe("Rules by their ids. What is not named is `on`.").exactOptional(),
    severities: severitiesSchema.exactOptional(),
    contexts: z
      .strictObject(
        optionalFor(CONTEXT_NAMES, contextSettingSchema, (name) =>
          contexts ? `${capitalised(contexts[name].summary)}.` : undefined,
        ),
      )
      .describe("Where findings are made, and how severe they are there: contexts by their names.")
      .exactOptional(),
    ignore: ignoreSchema.exactOptional(),
    costs: costsSchema.exactOptional(),
    gather: gatherSchema.exactOptional(),
  };
  const overrideSchema = z
    .strictObject({
      files: z
        .array(globSchema)
        .min(1)
        .describe("The files that it is for, by patterns relative to the configuration's folder."),
      ...fileSettings,
    })
    .describe("Settings for some files only.");
  return z
    .strictObject({
      $schema: z.string().describe("The JSON schema, for editors that do not know it.").exactOptional(),
      root: z.boolean().describe("`true`: configurations of the folders above do not count.").exactOptional(),
      extends: z
        .union([z.string().min(1), z.array(z.string().min(1))])
        .describe(
          "Configurations to build on, the last wins: files of the workspace (`./unblock.base.jsonc`), or packages " +
            "(`@acme/config`, `@acme/config/strict`) with an `unblock.config.jsonc`, an export that is a JSON file, or the " +
            "key `unblock` in their package.json. They are read, never run. Their relative paths and patterns are read " +
            "as if they stood here.",
        )
        .exactOptional(),
      ...fileSettings,
      operations: z
        .array(operationSchema)
        .describe(
          "APIs that block, beside those of the catalogue. A row for an API of the catalogue goes before it.",
        )
        .exactOptional(),
      entries: z
        .array(entrySchema)
        .describe(
          "Ways in which frameworks call your functions on the event loop, beside those of the catalogue.",
        )
        .exactOptional(),
      insulation: z
        .array(insulationSchema)
        .describe("Code that runs elsewhere: in worker threads, other processes, or while the process ends.")
        .exactOptional(),
      effects: z
        .array(effectSchema)
        .describe(
          "What functions and APIs do beside giving a result, where you know better: it goes before all that is found.",
        )
        .exactOptional(),
      overrides: z
        .array(overrideSchema)
        .describe("Settings for files by pattern; the later of two that match wins.")
        .exactOptional(),
      suppressions: suppressionsSchema.exactOptional(),
      baseline: z
        .union([z.string().min(1), z.literal(false)])
        .describe(
          "The file of findings that are known, relative to the configuration's folder; `false` for none. " +
            "`unblock.baseline.json` unless said otherwise.",
        )
        .exactOptional(),
    })
    .describe("What Unblock reports, and what it knows of your code.");
}

/** A configuration as it is written; `config.ts` gives its parts their names. */
export type WrittenConfig = z.infer<ReturnType<typeof createConfigSchema>>;

function rulesSchema(
  rules: SchemaWords["rules"],
): z.ZodType<Record<string, z.infer<typeof ruleSettingSchema>>> {
  if (!rules) return z.record(z.string(), ruleSettingSchema);
  const known = Object.fromEntries(
    rules.map(({ id, summary }) => [id, ruleSettingSchema.describe(`${summary}.`).exactOptional()]),
  );
  return z.strictObject(known) as unknown as z.ZodType<Record<string, z.infer<typeof ruleSettingSchema>>>;
}

/** One optional key for each name. */
function optionalFor<Name extends string, Schema extends z.ZodType>(
  names: readonly Name[],
  schema: Schema,
  description: (name: Name) => string | undefined,
): Record<Name, z.ZodExactOptional<Schema>> {
  const entries = names.map((name) => {
    const text = description(name);
    return [name, (text === undefined ? schema : schema.describe(text)).exactOptional()];
  });
  return Object.fromEntries(entries) as Record<Name, z.ZodExactOptional<Schema>>;
}

function capitalised(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

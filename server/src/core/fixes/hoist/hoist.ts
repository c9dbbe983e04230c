/**
 * The hoist fix: what is read is read once. A read whose arguments never change fills a variable of the module when it is
 * first needed, which keeps the moment of the read and its error; or it moves to the module's top level. A `require`
 * moves there. Declines where the program itself changes what is read, or means to see that it has changed.
 */
import { ts } from "ts-morph";
import { apiName } from "../../catalogue/catalogue.ts";
import type { PlannedFix } from "../../finding/finding.ts";
import { baseName, isBelow } from "../../project/paths.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import type { Change } from "../change.ts";
import { isTypeScript, styleOf } from "../file-style.ts";
import type { Item } from "../migration/items.ts";
import { parseSymbol, type FixSite } from "../site.ts";
import type { Changes, Source } from "./changes.ts";
import { fixedValue, isAbsolute, withoutScheme } from "./fixed.ts";
import { keptOf, type Kept } from "./kept-result.ts";
import { planLoad } from "./load.ts";
import {
  isOfModule,
  lastLoad,
  namesFor,
  neededBy,
  runsBetweenImports,
  startsUnended,
} from "./module-place.ts";
import { reloads } from "./reloads.ts";

export interface HoistTools {
  readonly types: TypeDoor;
  readonly changes: Changes;
  readonly isTest: (file: ts.SourceFile) => boolean;
  /** The folder of the package that a path belongs to. */
  readonly packageOf: (path: string) => string | undefined;
}

/** What titles say. */
export interface HoistWords {
  readonly verb: "Read" | "Load";
  /** The file, the module, or the call. */
  readonly subject: string;
  readonly when: "when it is first needed" | "at start-up";
}

/** One way to do an operation once. */
export interface HoistPlan extends HoistWords {
  readonly fix: PlannedFix;
  readonly change: Change;
}

export type HoistOutcome = { readonly plans: readonly HoistPlan[] } | { readonly declined: string };

const NOT_SEEN = "later changes of the file are not seen before a restart";

const READING = /^(read(File|TextFile|Json|JSON|dir|link)|realpath|loadJsonFile)/;

/** The ways to hoist an operation, the one that changes least first. */
export function planHoist(site: FixSite, tools: HoistTools): HoistOutcome {
  const { node, row, sourceFile } = site;
  if (!ts.isCallExpression(node)) return { declined: "only a call can be done once" };
  if (tools.isTest(sourceFile)) return { declined: "tests are left as they are" };
  const name = parseSymbol(row.symbol).path.at(-1) ?? "";
  if (row.symbol === "global#require") return loadOf(site, node);
  if (row.kind !== "fs" || !READING.test(name))
    return { declined: "only reads of files and folders, and `require`, are done once by a fix" };
  if (runsBetweenImports(sourceFile))
    return { declined: "code runs between the imports, before a variable of the module could be filled" };
  const again = reloads(node);
  if (again !== undefined) return { declined: again };
  for (const argument of node.arguments) {
    const value = fixedValue(argument, tools.types);
    if ("reason" in value) return { declined: value.reason };
  }
  const source = sourceOf(node, name, tools);
  if (typeof source === "string") return { declined: source };
  const kept = keptOf(node, tools.types);
  if (!kept)
    return { declined: "what is read is changed where it is used: the next one would get the changed" };
  if (startsUnended(kept.node))
    return { declined: "the statement before it has no semicolon: it would go on into the parenthesis" };
  const watcher = tools.changes.watcherOf(source);
  if (watcher !== undefined) return { declined: `the program watches for changes of the file (${watcher})` };
  const { writers, maybe } = tools.changes.of(source);
  if (writers.length > 0) return { declined: `the program writes such a file itself (${writers[0]})` };
  const doubts = [
    ...locationNotes(source, sourceFile, tools),
    ...(kept.isShared ? [SHARED] : []),
    ...(maybe.length > 0 ? [`it may be written by the program itself (${maybe.join(", ")})`] : []),
  ];
  const parts = { site, kept };
  const does = { verb: "Read", subject: subjectOf(source, name) } as const;
  const lazy = planOf(site, { ...does, when: "when it is first needed" }, lazyDraft(parts, source), doubts);
  if (!isOfModule(kept.node)) return { plans: [lazy] };
  const early = [...doubts, EARLY];
  const eager = planOf(site, { ...does, when: "at start-up" }, eagerDraft(parts, source), early);
  return { plans: [lazy, eager] };
}

function loadOf(site: FixSite, node: ts.CallExpression): HoistOutcome {
  const load = planLoad(node);
  if ("declined" in load) return load;
  const does = { verb: "Load", subject: load.subject, when: "at start-up" } as const;
  return { plans: [planOf(site, does, load.draft, load.notes)] };
}

const SHARED = "all who get what is kept get the same object: what one changes in it, all others see";
const EARLY = "a file that is missing then stops the start, and is read even if nobody asks for it";

interface Parts {
  readonly site: FixSite;
  readonly kept: Kept;
}

function planOf(site: FixSite, does: HoistWords, draft: Item["draft"], doubts: readonly string[]): HoistPlan {
  const notes = does.verb === "Read" ? [NOT_SEEN, ...doubts] : doubts;
  return {
    ...does,
    fix: {
      title: hoistTitle(does),
      alternative: "hoist",
      safety: doubts.length === 0 ? "safe" : "review",
      notes,
    },
    change: {
      node: site.node,
      api: apiName(site.row.symbol),
      isKept: true,
      item: {
        node: site.node,
        notes,
        needs: () => [],
        draft(draftOf, done) {
          const { changed } = draftOf(site.sourceFile);
          if (changed.has(site.node)) throw new RangeError("another fix changes the same call");
          changed.add(site.node);
          draft(draftOf, done);
        },
      },
    },
  };
}

export function hoistTitle({ verb, subject, when }: HoistWords): string {
  return `${verb} ${subject} once, ${when} (hoist)`;
}

function lazyDraft({ site, kept }: Parts, { path = "" }: Source): Item["draft"] {
  const { sourceFile } = site;
  return (draftOf) => {
    const { imports, rewrite } = draftOf(sourceFile);
    const style = styleOf(sourceFile, imports.bindings, undefined);
    const type = isTypeScript(sourceFile) ? `: ${optional(kept.type)}` : "";
    const textOf = (name: string): string => `let ${name}${type}`;
    const name = imports.variable(namesFor(path), textOf, style, [lastLoad(sourceFile)]);
    rewrite.wrap(kept.node, `(${name} ??= `, ")");
  };
}

function eagerDraft({ site, kept }: Parts, { path = "" }: Source): Item["draft"] {
  const { sourceFile } = site;
  return (draftOf) => {
    const { imports, rewrite } = draftOf(sourceFile);
    const style = styleOf(sourceFile, imports.bindings, undefined);
    const textOf = (name: string): string => `const ${name} = ${kept.node.getText()}`;
    const needs = [lastLoad(sourceFile), ...neededBy(kept.node)];
    const name = imports.variable(namesFor(path), textOf, style, needs);
    rewrite.replace({ start: kept.node.getStart(), end: kept.node.end }, name);
  };
}

function optional(type: string): string {
  if (type === "any" || type === "unknown") return type;
  return type.includes("=>") ? `(${type}) | undefined` : `${type} | undefined`;
}

/** What is read, or why that may not be kept. */
function sourceOf(node: ts.CallExpression, name: string, tools: HoistTools): Source | string {
  const [argument] = node.arguments;
  if (!argument) return "it does not show what is read";
  if (ts.isNumericLiteral(argument))
    return "a file descriptor is read to its end: the next read gives nothing";
  const { text } = fixedValue(argument, tools.types) as { readonly text?: string | undefined };
  const near = tools.packageOf(node.getSourceFile().fileName);
  return {
    path: text === undefined ? undefined : withoutScheme(text),
    isFolder: !/^(readFile|readTextFile|readJson|readJSON|loadJsonFile)/.test(name),
    isNear: (path) => tools.packageOf(path) === near,
  };
}

/** Only what lies in the package beside the code changes with it, and not otherwise. */
function locationNotes({ path }: Source, file: ts.SourceFile, { packageOf }: HoistTools): readonly string[] {
  if (path === undefined) return ["which file it is does not show"];
  if (!isAbsolute(path))
    return ["which file it is depends on the working directory, where others may write it"];
  const folder = packageOf(file.fileName);
  const isInside = folder !== undefined && isBelow(folder, path) && !path.includes("/node_modules/");
  return isInside ? [] : ["the file is not one of the package: others may write it while the program runs"];
}

function subjectOf({ path }: Source, name: string): string {
  const file = path === undefined ? "" : baseName(path);
  return file === "" || /^\.*$/.test(file) ? `what ${name} gives` : file;
}

/**
 * What the analysis says, as plain data: findings, their operations, paths and planned fixes. Everything here can
 * cross a thread or be written as JSON. Nothing here knows the editor's protocol, the disk, or how a finding is made.
 */

/** What an operation does while it holds the thread. */
export const KINDS = [
  "fs",
  "process",
  "crypto",
  "compression",
  "parse",
  "database",
  "wait",
  "module-load",
  "user-input",
  "network",
  "snapshot",
  "regex",
  "compute",
] as const;
export type Kind = (typeof KINDS)[number];

const INPUT_OUTPUT: ReadonlySet<Kind> = new Set([
  "fs",
  "process",
  "network",
  "database",
  "user-input",
  "wait",
]);

/** Whether the thread waits for something meanwhile, and does not work itself. */
export function isInputOutput(kind: Kind): boolean {
  return INPUT_OUTPUT.has(kind);
}

/**
 * How long an operation holds the thread, by order of magnitude: `trivial` < 0.1 ms, `low` < 1 ms, `medium` < 10 ms,
 * `high` < 100 ms, `extreme` from 100 ms. Ordered, least first.
 */
export const TIERS = ["trivial", "low", "medium", "high", "extreme"] as const;
export type Tier = (typeof TIERS)[number];

/** The cures, by the names that messages, fix titles, settings and reports use. */
export const ALTERNATIVES = ["async", "gather", "worker", "process", "yield", "hoist", "rewrite"] as const;
export type Alternative = (typeof ALTERNATIVES)[number];

/** One answer to "what to do", and why; `leave`: nothing. */
export interface Choice {
  readonly what: Alternative | "leave";
  /** A clause that goes on after a colon, without a full stop. */
  readonly because: string;
}

/** Severities, worst first. */
export const SEVERITIES = ["error", "warning", "info", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * How a step of a path was found: `exact` names one declaration, `through` goes by way of an interface, an abstract
 * or an overridden member to some of its implementations, `guessed` matches a name that is unique in the workspace.
 * Ordered, surest first.
 */
export const CERTAINTIES = ["exact", "through", "guessed"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Where a function's body runs; see `contexts/`. */
export type ContextKind = "loop" | "startup" | "off-loop" | "test" | "unknown";

/**
 * The names of contexts: each kind of place where code runs that a person may want to know, or a team to decide about.
 * `contexts/names.ts` says what each means and which kind it is of.
 */
export const CONTEXT_NAMES = [
  "request",
  "event",
  "async",
  "first-request",
  "page",
  "module",
  "main",
  "plugin",
  "lifecycle",
  "command-line",
  "build",
  "migration",
  "script",
  "worker",
  "child-process",
  "exit",
  "development",
  "test",
  "unknown",
] as const;
export type ContextName = (typeof CONTEXT_NAMES)[number];

/** Line and column count from 1; columns are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file. `file` is absolute, with forward slashes; `end` is exclusive. */
export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** What an operation costs, and where the number comes from. */
export interface Cost {
  readonly tier: Tier;
  /** An estimate in milliseconds, where the arguments or a measurement give one. Never invented. */
  readonly milliseconds?: number;
  /** The reason, fit for a message: `file-size dependent`, `210,000 iterations`. */
  readonly why: string;
  /** What else a person has to know of it, as a clause without a full stop. */
  readonly note?: string;
  /** Where only the growth is known: by which power of its inputs; 2 for n². */
  readonly degree?: number;
  /** Of a loop whose time is known: the turns that it is made of, and the milliseconds of each. */
  readonly turns?: { readonly count: number; readonly milliseconds: number };
}

/** One call on the way from the boundary down to the operation. */
export interface Step {
  /** The function that contains the call, as a person would name it: `ReportService.render`, `(module)`. */
  readonly function: string;
  /** The place of the call (for the last step, of the operation). */
  readonly place: Place;
  readonly certainty: Certainty;
  /** For `through`: how many of the implementations lead to the operation, of how many. */
  readonly implementations?: { readonly blocking: number; readonly total: number };
}

/** Something that blocks, as one finding sees it. */
export interface Operation {
  /** `node:fs.readFileSync`, `better-sqlite3.Statement.run`; for a loop `loop`. */
  readonly api: string;
  readonly kind: Kind;
  /** What it is done to, where the cost follows from that: `the request body`. */
  readonly of?: string;
  readonly place: Place;
  readonly cost: Cost;
  /** The least sure step of the path. */
  readonly certainty: Certainty;
  /** From the boundary to the operation; the shortest there is. Never empty: the last step's place is the operation. */
  readonly path: readonly Step[];
  /** Whether the path crosses a loop (already counted in the tier). */
  readonly inLoop: boolean;
  /** Only the first of its callers does it: what it gives is kept for the others. */
  readonly once?: true;
  /** The asynchronous API that replaces it, if one really leaves the thread: `node:fs/promises.readFile`. */
  readonly twin?: string;
}

/** Where the finding's code runs. */
export interface FindingContext {
  readonly kind: ContextKind;
  /** More exactly than the kind: `request`, `migration`, `worker`… */
  readonly name: ContextName;
  /** What makes it run there: `async function`, `request handler`, `timer`, `promise executor`… */
  readonly entry: string;
  /** The entry's name, as a person would say it. */
  readonly function: string;
  /** Present when the entry serves a known route or event: `GET /report`. */
  readonly label?: string;
  /** The file that hands the entry to what calls it, where that is another than its own. */
  readonly registeredIn?: string;
}

/** How far a fix can be trusted; only `safe` ones are applied by fix-all. `display` shows what to do and edits nothing. */
export const SAFETIES = ["safe", "review", "display"] as const;
export type Safety = (typeof SAFETIES)[number];

/** A fix as planned from facts, before its edits are computed and verified. */
export interface PlannedFix {
  readonly title: string;
  /** `comment`: no cure of something that blocks; it mends what a comment says. */
  readonly alternative: Alternative | "comment";
  readonly safety: Safety;
  /** The operations that it takes away, as indexes into the finding's. Absent where it takes away what the finding is. */
  readonly operations?: readonly number[];
  /** How much it changes, where that is more than the place itself. */
  readonly reach?: { readonly functions: number; readonly files: number };
  /** Only for who asks for this kind by its name: it changes what others write more than other fixes do. */
  readonly onRequest?: "getters";
  /** What a person should look at before it is applied, as sentences without a full stop. */
  readonly notes?: readonly string[];
  /** Where it edits nothing: the code that a person would write, with the names of the place; `…` is to be filled in. */
  readonly code?: string;
}

/** Why an alternative is not offered; the text that `Why no fix?` shows. */
export interface DeclinedFix {
  readonly alternative: Alternative;
  readonly reason: string;
  /** The operations that it is about, as indexes into the finding's; absent for the finding as a whole. */
  readonly operations?: readonly number[];
  /** Where it stops: the constructor, the unknown receiver… */
  readonly place?: Place;
}

/** How far a suppression in a comment reaches. */
export type SuppressionReach = "next line" | "file";

/** Why a finding counts for nothing: what says so, and the reason it gives. */
export interface Suppression {
  /** A comment in the code, the baseline, or the configuration. */
  readonly by: "comment" | "baseline" | "config";
  /** For a person; empty where none was given. */
  readonly reason: string;
}

/** One for each rule and boundary. */
export interface Finding {
  /** Fingerprint: rule, enclosing symbol, operation and occurrence; survives moved lines. 16 hex digits. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** The boundary. */
  readonly place: Place;
  readonly message: string;
  readonly context: FindingContext;
  /** Worst first. Empty for rules about what the code says of itself (suppressions, annotations). */
  readonly operations: readonly Operation[];
  /** Best first. */
  readonly alternatives: readonly Alternative[];
  /** The same with reasons; the first is recommended. Empty where no alternative is. */
  readonly choices: readonly Choice[];
  readonly fixes: readonly PlannedFix[];
  readonly declined: readonly DeclinedFix[];
  /** Present where the finding counts for nothing. */
  readonly suppressed: Suppression | null;
}

/** Something that kept a file, or a part of it, from being analysed. */
export interface Problem {
  readonly file: string;
  readonly message: string;
  /** Present when the problem has a place in the file. */
  readonly position?: Position;
}

/** How often a member access was answered, and how. */
export interface ReferenceCounts {
  readonly resolved: number;
  readonly guessed: number;
  readonly unresolved: number;
  /** Sites left out by the budget. */
  readonly skipped: number;
}

/** All that one analysis found. Findings are sorted by file, place and rule. */
export interface Analysis {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly references: ReferenceCounts;
  /** Number of files analysed. */
  readonly files: number;
  /** Milliseconds by phase: `read`, `facts`, `program`, `resolve`, `reach`, `rules`. */
  readonly timing: Readonly<Record<string, number>>;
}

/**
 * The shape of the catalogue's rows. Rows are data; `catalogue.ts` turns them into look-ups. A row that needs types
 * (members of a class, what a factory returns, what a handler is given) has a small declaration beside it, in
 * `declarations/<package>.d.ts`, and its symbol names what is declared there.
 */
import type { KnownEffects } from "./effects/effect-row.ts";
import { tierOf } from "../costs/tiers.ts";
import type { UnitName } from "../costs/units.ts";
import type { Alternative, Cost, Kind, Tier } from "../finding/finding.ts";

/**
 * The name of an API: `<module>#<export path>`.
 * - `node:fs#readFileSync`, `node:fs#realpathSync.native`: an export, or a member of one. Node modules have the
 *   `node:` prefix; the alias without it is implied.
 * - `better-sqlite3#Statement.run`: a member of a class or interface that the module (or its declaration file) declares.
 * - `better-sqlite3#Database.constructor`: construction (`new`).
 * - `node:crypto#default` never appears: a CommonJS module's default export is the module itself.
 *   `glob#default` does, where the module is callable: `fast-glob#default`.
 * - `shelljs#*`: every export of the module. `@electron/remote#**`: these and all their members, however deep.
 * - `synckit#createSyncFn()`: the function that a call gives. `prompt-sync#default().hide`: a member of what it gives.
 * - `bun:sqlite#Statement.run`, `global#Deno.FsFile.readSync`: other runtimes; the module `bun` is the global `Bun`.
 * - `global#JSON.parse`, `global#setTimeout`: globals.
 * Printed for people with a dot: `node:fs.readFileSync`.
 */
export type ApiSymbol = string;

/** What the text of a call shows of one argument, constants folded (also through `const` variables of the same file). */
export type Argument =
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "string"; readonly value: string }
  | { readonly is: "boolean"; readonly value: boolean }
  /** `null` or `undefined` as written. */
  | { readonly is: "nothing" }
  | {
      readonly is: "object";
      readonly properties: Readonly<Record<string, Argument>>;
      /** Spread or computed keys: properties may be missing from the list. */
      readonly open: boolean;
    }
  | { readonly is: "array"; readonly elements: readonly Argument[] }
  /** A function written in place, or a name that the file's facts show to be a function. */
  | { readonly is: "function"; readonly async: boolean }
  | { readonly is: "regex" }
  | { readonly is: "template" }
  /** Anything else; with the API that it names (`papaparse#NODE_STREAM_INPUT`), and the last name it goes by: `SECRET_KEY`. */
  | { readonly is: "unknown"; readonly api?: ApiSymbol; readonly name?: string };

/** A call as far as its text shows it. */
export interface CallShape {
  readonly arguments: readonly Argument[];
  /** A spread argument: the count of arguments is not known. */
  readonly spread: boolean;
}

/** What a file's text shows of itself, for conventions that ask more than where it lies. */
export interface FileShape {
  /** What it begins with: `use client`. */
  readonly directives: readonly string[];
  /** What it exports under a name; undefined where it surely has no such export. */
  exported(name: string): Argument | undefined;
}

/** Whether the row applies to a call. Undefined facts must make it answer `false` only if the row is rarely blocking. */
export type Condition = (call: CallShape) => boolean;

/** A cost that the arguments decide. */
export type CostOf = (call: CallShape) => Cost;

/** Where the twin's work happens while its caller waits. `no`: on the same thread, so it is no cure. */
export type Offloads = "threadpool" | "process" | "worker" | "chunked" | "no";

/** The asynchronous API that replaces a blocking one, and how a call changes. */
export interface Twin {
  /** What to call: `node:fs/promises#readFile`, `node:child_process#exec`, `fs-extra#copy`. */
  readonly symbol: ApiSymbol;
  readonly offloads: Offloads;
  /** How the twin gives a promise: it returns one, or `promisify(twin)` does. */
  readonly by: "promise" | "promisify";
  /** The member of the awaited value that the synchronous call returned: `stdout` for exec. */
  readonly result?: string;
  /** The awaited value is an AsyncIterator, to be collected with `Array.fromAsync`. */
  readonly iterates?: true;
  /** Cases in which the twin does not do the same: the fix declines with this reason. Checked in order. */
  readonly declines?: readonly {
    readonly when: Condition;
    readonly reason: string;
    /**
     * With this option set (in the object that is argument `at`, added where the call has none) the twin does the
     * same: a fix that can write it does, and goes on. `text` is the value's source text.
     */
    readonly liftedBy?: { readonly at: number; readonly property: string; readonly text: string };
  }[];
  /** The lowest Node major version that has it, where that is above 18. */
  readonly since?: number;
  /** Differences to know that do not stop the fix; shown in the hover and make it `review`. */
  readonly note?: string;
}

/**
 * How to change a call whose twin does not simply take its place. Each is a file of `fixes/recipes`:
 * - `exists`: the check becomes `access`, or goes into the call that it guards;
 * - `no-entry`: a missing file gives `undefined`, by catching the error;
 * - `descriptor`: all that uses the descriptor uses a `FileHandle`;
 * - `program`: the program is started by `spawn`, and its results collected;
 * - `load`: `import()` in place of `require`.
 */
export type RecipeName = "exists" | "no-entry" | "descriptor" | "program" | "load";

/** An argument whose size decides what a call costs, and the unit that prices it, where one is measured. */
export interface Sized {
  readonly at: number;
  readonly unit?: UnitName;
}

/** A known operation. */
export interface OperationRow {
  readonly symbol: ApiSymbol;
  readonly kind: Kind;
  readonly cost: Cost | CostOf;
  /** Without it, every call counts. */
  readonly when?: Condition;
  /** `call` unless said otherwise; `get` for accessors and property reads; `new` for constructors. */
  readonly access?: "call" | "get" | "new";
  readonly twin?: Twin;
  /** What the async fix does in place of calling the twin with the same arguments. */
  readonly recipe?: RecipeName;
  /** Cures beside `async` (which a really offloading twin implies), best first. */
  readonly alternatives?: readonly Alternative[];
  /** What awaiting would not help, for rule `fake-async`: this asynchronous API still blocks the thread. */
  readonly fake?: true;
  /** What it costs follows from the size of what it is given: where that comes from is looked for. */
  readonly sized?: Sized;
  /** It holds the thread until a time or a flag, and does nothing else: rule `busy-wait` reports it. */
  readonly spins?: true;
  /** After its first use it touches memory alone: being in a loop does not make it work. */
  readonly inMemory?: true;
  /** Where the fact comes from, when it is not the API's own documentation. */
  readonly source?: string;
}

/** Which of a call's arguments are functions (or files) that the row is about. */
export type ArgumentSelector =
  | number
  /** Every argument that is a function. */
  | "functions"
  | "last"
  /**
   * A property of an options object: `{ at: 0, property: "handler" }`; `"*"` for every property. Objects inside it go by
   * a path: `"resolvers.*.*"`. An array in between does not count; `()` stands for what a function returns:
   * `"fields.().*.resolve"`.
   */
  | { readonly at: number; readonly property: string };

/**
 * When a receiver calls what it is given. `now`: before the call returns, on the same stack (Array.prototype.map, promise
 * executors). `later`: on the loop, from a later turn. `elsewhere`: in another thread or process. `exit`: while the
 * process ends. `startup`: once, before the program serves.
 */
export type Runs = "now" | "later" | "elsewhere" | "exit" | "startup";

/** A way in which a runtime or a framework calls user code. */
export interface EntryRow {
  /**
   * A function whose arguments are called (`express#Router.get`, `global#setTimeout`), a decorator
   * (`@nestjs/common#Get`, applied to a method or class), or a class whose subclasses' members are called
   * (`node:stream#Transform`).
   */
  readonly symbol: ApiSymbol;
  readonly calls:
    | { readonly arguments: readonly ArgumentSelector[] }
    /** The decorated method, or the methods of the decorated class: all, or those that go by these names. */
    | { readonly decorated: "method" | "class"; readonly members?: readonly string[] }
    /** These members of a class that extends or implements the symbol, or of an object that is declared to be one. */
    | { readonly members: readonly string[] }
    /**
     * These exports: of the main file of an editor's extension, or of the files whose path below their package matches
     * one of the patterns (`{,src/}app/**\/route.{ts,js}`). `default.fetch` is a member of the default export, `actions.*`
     * each member of the export `actions`.
     */
    | {
        readonly exports: readonly string[];
        readonly files?: readonly string[];
        /** In place of patterns: whether the file with this whole path is one. */
        readonly isMeant?: (path: string) => boolean;
        /** Holds only for files that show this of themselves. */
        readonly of?: (file: FileShape) => boolean;
        /** Only functions that are async: components that a server renders, where the others may be a browser's. */
        readonly async?: true;
      }
    /** A function whose declared type is the symbol: `const load: PageServerLoad = …`, `… satisfies Handler`. */
    | { readonly declared: "function" }
    /** A function that nobody in the workspace calls by its name, and that takes a parameter of the type. */
    | { readonly takes: "parameter" }
    /**
     * An exported function that nobody in the workspace calls or is given, and whose first parameters have these names
     * (one of each list, an underscore before it does not count): plain JavaScript says it so.
     */
    | { readonly parameters: readonly (readonly string[])[] }
    /** A function that is assigned to the symbol, a member of what an API gives: `controller.resolveHandler = …`. */
    | { readonly assigned: "function" }
    /** Functions that begin with the directive, and the exported ones of files that do: `"use server"`. */
    | { readonly directive: string };
  readonly runs: Runs;
  /** What messages call it: `request handler`, `timer`, `event listener`, `promise reaction`, `job`. */
  readonly entry: string;
  /** Holds only in packages that depend on one of these (`@aws-sdk/*` for a whole scope). */
  readonly dependsOn?: readonly string[];
  /** For a condition on the other arguments: the event name of `process.on("exit", …)`. */
  readonly when?: Condition;
  /** The string argument (or the option) that names it for people: the route (with the option of its verb), the event. */
  readonly label?: number | { readonly at: number; readonly property: string; readonly verb?: string };
  /**
   * The program that registers this goes on serving: server, listener, repeating timer, interactive input. `not yet`:
   * nobody is served before something else happens: a server that is made, and listens later; a timer.
   */
  readonly serves?: true | "not yet";
  /** The receiver awaits, or handles the rejection of, a promise that the function returns. */
  readonly awaits?: true;
  /**
   * What the function is given, by position: the classes of rows that its parameters are instances of. Plain JavaScript
   * says no types: `register((instance) => …)` passes `fastify#FastifyInstance`.
   */
  readonly passes?: readonly (readonly ApiSymbol[])[];
  /** Handlers of requests, messages and jobs rank above plain async functions in the severity table. */
  readonly hot?: true;
}

/** A way in which a file (not a function) runs elsewhere: `new Worker(path)`, `fork(path)`, piscina's `filename`. */
export interface FileEntryRow {
  readonly symbol: ApiSymbol;
  /**
   * The argument that names the file; of an array's elements (`{ at: 1, property: "*" }`) the first that names one. `own`
   * for the file that makes the call while it is loaded: `expose(api)`.
   */
  readonly file: ArgumentSelector | "own";
  readonly runs: "elsewhere";
  /** What starts there: `worker`, `child process`. */
  readonly entry: string;
  /** A file that serves is a program of its own, whoever starts it. */
  readonly unlessServing?: true;
  /** A file that opens a server is a program of its own; one that only answers its parent's messages is not. */
  readonly unlessListening?: true;
}

/** Builds a cost without arguments. `why` is fit for a message. */
export function cost(tier: Tier, why: string, milliseconds?: number): Cost {
  return milliseconds === undefined ? { tier, why } : { tier, why, milliseconds };
}

/** Builds the cost of a time that the arguments give: the tier follows from it. Two significant digits are kept. */
export function timed(milliseconds: number, why: string): Cost {
  return cost(
    tierOf(milliseconds),
    why,
    Number.isFinite(milliseconds) ? Number(milliseconds.toPrecision(2)) : undefined,
  );
}

/** What somebody says that an API, or a function of that name, does: it goes before all that is found. */
export interface EffectStatement extends KnownEffects {
  /** The symbol, or a name as calls write it: `client.post`, `post`. */
  readonly symbol: ApiSymbol;
  readonly isName: boolean;
}

/** What one file of the catalogue contributes. */
export interface CataloguePart {
  readonly operations?: readonly OperationRow[];
  readonly entries?: readonly EntryRow[];
  readonly files?: readonly FileEntryRow[];
  /** What is stated of the effects of APIs and functions. */
  readonly effects?: readonly EffectStatement[];
  /**
   * Modules that also have every row of another one: `graceful-fs` → `node:fs`. A row for `node:fs#readFileSync` then
   * holds for `graceful-fs#readFileSync`, and its twin is looked for in the alias first.
   */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Files that run in a thread or process of their own, whoever starts them. */
  readonly elsewhere?: readonly ElsewhereRow[];
  /** The paths of the files that its rows hold for; without it, all. */
  readonly within?: (path: string) => boolean;
  /**
   * What a call gives: the class of rows that its result is an instance of, and those that class descends from.
   * `express#default` → `express#Application`, `express#IRouter`.
   */
  readonly gives?: Readonly<Record<ApiSymbol, readonly ApiSymbol[]>>;
  /**
   * Calls that add a member, the name first and then what it is: `fastify#FastifyInstance.decorate` adds to
   * `fastify#FastifyInstance`.
   */
  readonly adds?: Readonly<Record<ApiSymbol, ApiSymbol>>;
}

/** Files, told by their paths. */
export interface ElsewhereRow {
  readonly isMeant: (path: string) => boolean;
  /** What messages call it: `worker`. */
  readonly entry: string;
}

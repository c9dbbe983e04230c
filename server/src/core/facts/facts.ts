/**
 * Facts: what one file's text says, written down once and kept as plain data, with positions as 0-based UTF-16
 * offsets. No types, no other files, no judgement: whether a name means `node:fs` is for `reach/` to find out, whether
 * a loop is too long is for `rules/`. Facts depend on the text alone, so they can be kept by content hash.
 */
import type { Mention, Write } from "./accesses.ts";
import type { Fold } from "./folds.ts";
import type { Copy, Loop, Units } from "./loop-facts.ts";
import type { Off } from "./off-loop.ts";
import type { Recursion } from "./recursion.ts";
import type { Sequence } from "./sequences.ts";
import type { StatedEffects } from "./stated-effects.ts";
import type { Kind, SuppressionReach, Tier } from "../finding/finding.ts";

/** An expression, as far as names and structure tell. Indexes point into the same file's facts. */
export type Value =
  | { readonly is: "name"; readonly name: string; readonly scope: number; readonly at: number }
  /** `of.name`; `name` is null for a computed name that is not constant. `at` is where the name stands. */
  | { readonly is: "member"; readonly of: Value; readonly name: string | null; readonly at: number }
  /** `of[key]` with a key that may turn out to be constant. */
  | { readonly is: "element"; readonly of: Value; readonly key: Value; readonly at: number }
  | { readonly is: "call" | "new"; readonly site: number }
  | { readonly is: "function"; readonly index: number }
  | { readonly is: "class"; readonly index: number }
  | { readonly is: "object"; readonly index: number }
  /** `spreads`: what is spread into it, in order; in `of` these places are unknown. */
  | { readonly is: "array"; readonly of: readonly Value[]; readonly spreads?: readonly Value[] }
  /** `require("x")` or the settled value of `import("x")`. */
  | { readonly is: "module"; readonly specifier: string }
  /** `this` inside a member of a class (its index), or of something else (-1). */
  | { readonly is: "this" | "super"; readonly class: number; readonly function: number }
  | { readonly is: "either"; readonly of: readonly Value[] }
  | { readonly is: "await"; readonly of: Value }
  | { readonly is: "constant"; readonly value: string | number | boolean | null }
  | { readonly is: "binary"; readonly operator: string; readonly left: Value; readonly right: Value }
  | { readonly is: "regex"; readonly pattern: string; readonly flags: string }
  /** Its pieces in order; none for the template of a tagged one. */
  | { readonly is: "template"; readonly of: readonly Value[] }
  /** A value of a type that the text names: a cast, or what a type argument promises. */
  | { readonly is: "typed"; readonly type: Value }
  | { readonly is: "unknown" };

export const UNKNOWN: Value = { is: "unknown" };

export interface Scope {
  /** -1 for the module's. */
  readonly parent: number;
  readonly function: number;
  readonly names: Map<string, number>;
}

/** What a name is bound to. */
export interface Binding {
  readonly name: string;
  readonly kind:
    "import" | "variable" | "parameter" | "function" | "class" | "interface" | "alias" | "enum" | "namespace";
  /** Where the name stands. */
  readonly at: number;
  /** The function whose body declares it. */
  readonly function: number;
  /** Everything that is assigned to it, in order. */
  readonly values: Value[];
  /** Assigned once only. */
  constant: boolean;
  /** For imports. `name` is `*` for the namespace and `default` for the default export. */
  readonly import?: { readonly specifier: string; readonly name: string };
  readonly parameter?: { readonly function: number; readonly index: number };
  /** The interface's index, for kind `interface`. */
  readonly interface?: number;
  /** The declared type, where it is a plain name (also `Promise<Name>`, `Name | null`, `readonly Name[]` are not). */
  readonly type?: Value | undefined;
  /** What is put into it, where it is a collection: `handlers.push(handler)`, `handlers[name] = handler`. */
  elements?: Value[];
  /** What is put behind it, where it is a text: `text += part`. */
  parts?: TextPart[];
  /** Members assigned from outside: `glob.sync = …`, `Reader.prototype.read = …` (as `prototype.read`). */
  readonly members: Map<string, Value[]>;
}

/** `text += part`, in a function and its innermost loop (-1 for none). */
export interface TextPart {
  readonly of: Value;
  readonly function: number;
  readonly loop: number;
}

export type FunctionKind =
  "module" | "function" | "arrow" | "method" | "constructor" | "getter" | "setter" | "static block" | "field";

export interface Parameter {
  readonly binding: number;
  readonly type?: Value | undefined;
  readonly decorators: readonly number[];
  readonly rest: boolean;
}

/** Anything with a body. Index 0 is the module's top level. */
export interface FunctionFacts {
  readonly index: number;
  /** As a person would name it: `ReportService.render`, `loadTemplate`, `app.get callback`, `(module)`. */
  readonly name: string;
  /** The bare last name, if it has one of its own. */
  readonly ownName: string;
  readonly kind: FunctionKind;
  readonly async: boolean;
  readonly generator: boolean;
  readonly parent: number;
  readonly scope: number;
  readonly start: number;
  readonly end: number;
  /** Where its name (or its first token) stands: the key that a declaration is found by. */
  readonly at: number;
  readonly class: number;
  readonly static: boolean;
  readonly parameters: Parameter[];
  readonly returns: Value[];
  /**
   * Present where it awaits or yields something itself: where it has, in its text, first waited. What stands before, and in
   * no loop, is done as soon as it is called.
   */
  firstWait?: number;
  /** Throws something itself. */
  throws: boolean;
  /** What fails in it, it handles itself: whoever calls it hears of no failure. */
  readonly handles?: true;
  /** What it awaits itself. */
  readonly awaits: Value[];
  /** What it does outside of loops, without calls and nested functions. */
  units: Units;
  /** The declared return type, where it is a plain name or `Promise` of one. */
  readonly returnType?: Value | undefined;
  /** True for `async`-like functions without the keyword: the declared return type is a Promise. */
  readonly returnsPromise: boolean;
  readonly decorators: number[];
  /** Called where it stands: `(function () { … })()`. */
  readonly immediate: boolean;
  /** The type that the text gives it (`const load: PageLoad = …`, `… satisfies Handler`), if it is a plain name. */
  readonly declaredType?: Value | undefined;
  /** What it (for index 0: the file) begins with: `use server`. */
  readonly directives?: readonly string[];
  /** What it looks at, waits, and adds to. */
  readonly claims?: Claim | undefined;
  /** Present where it calls itself, or what calls it back. */
  recursion?: Recursion;
}

/** A place in something that all callers share. */
export interface Claim {
  /** The positions of the parameters that its key is made of. */
  readonly parameters: readonly number[];
}

/** A call, a construction, a decorator, or a tagged template. */
export interface Site {
  readonly index: number;
  readonly kind: "call" | "new" | "decorator";
  readonly callee: Value;
  /** The last name of the callee; empty where it has none. */
  readonly name: string;
  /** The boundary's span: the callee expression, with `new` where there is one. */
  readonly start: number;
  readonly end: number;
  /** The whole call. */
  readonly nodeStart: number;
  readonly nodeEnd: number;
  /** Where the last name stands: the position to ask the checker about. -1 where there is none. */
  readonly at: number;
  readonly arguments: readonly Value[];
  readonly spread: boolean;
  readonly typeArguments: readonly Value[];
  readonly function: number;
  /** The innermost loop of the same function, or -1. */
  readonly loop: number;
  readonly awaited: boolean;
  /** Nobody takes what it gives, nor handles that it fails. */
  readonly dropped?: true;
  /** Only on the way to throw something: in what is thrown, or in a branch that ends by throwing. */
  readonly failing?: true;
  /** In a `catch`: only where something failed. */
  readonly caught?: true;
  /** Written to happen late: its result is kept for the next time, or its failure is caught. */
  readonly deliberate: boolean;
  /** Only the first caller comes here: what it gives is kept for the others. */
  readonly once?: boolean;
  /**
   * Under a condition that holds only off the loop that serves (`if (!isMainThread)`, `if (cluster.isPrimary)`), or only
   * while the program is developed (`if (isDev)`).
   */
  readonly offLoop: Off;
  /** Bindings that say that something is over: the call is made only while none of them does (`if (!ended) …`). */
  readonly until?: readonly number[];
  /** Bindings that say so where the call stands (`ended = true; …`). */
  readonly after?: readonly number[];
  /** For a match: what the length of its text is compared with before it, so that longer ones don't come here. */
  readonly longest?: Value | undefined;
  /** For decorators: what they stand on. */
  readonly decorates?: { readonly is: "class" | "function" | "parameter"; readonly index: number };
}

/** A property read or written without a call: it may run a getter or a setter. */
export interface Read {
  readonly name: string;
  readonly writes: boolean;
  readonly of: Value;
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly function: number;
  readonly loop: number;
}

export interface ClassMember {
  readonly name: string;
  readonly at: number;
  readonly static: boolean;
  readonly kind: "method" | "getter" | "setter" | "field";
  readonly abstract: boolean;
  readonly value: Value;
  readonly type?: Value | undefined;
  readonly decorators: readonly number[];
}

export interface ClassFacts {
  readonly index: number;
  readonly name: string;
  readonly at: number;
  readonly abstract: boolean;
  readonly function: number;
  readonly extends?: Value | undefined;
  readonly implements: readonly Value[];
  readonly members: ClassMember[];
  /** The constructor's function index, or -1. */
  constructorFunction: number;
  /** The initialisers of instance fields: they run when an instance is made. */
  readonly fieldFunctions: number[];
  /** `this.name = value` anywhere in the class. */
  readonly assigned: Map<string, Value[]>;
  /** What is put into `this.name` anywhere in the class. */
  readonly elements: Map<string, Value[]>;
  readonly decorators: number[];
}

export interface InterfaceFacts {
  readonly index: number;
  readonly name: string;
  readonly at: number;
  readonly extends: readonly Value[];
  readonly members: readonly {
    readonly name: string;
    readonly at: number;
    readonly type?: Value | undefined;
    /** The function that stands in for it, where an annotation speaks of it. */
    readonly standIn?: Value | undefined;
  }[];
}

export interface ObjectFacts {
  readonly index: number;
  readonly properties: { readonly name: string; readonly value: Value; readonly at: number }[];
  /** Values spread into it. */
  readonly spreads: Value[];
  /** Spread or computed keys. */
  open: boolean;
  /** The type that the text gives it (`const store: Store = { … }`), if it is a plain name. */
  type?: Value | undefined;
}

export type { Mention, Write } from "./accesses.ts";
export type { Fold } from "./folds.ts";
export type { Copy, Loop, LoopBound, Mark, Shrinking, Turning, Units } from "./loop-facts.ts";
export type { Handled, Sequence, Step } from "./sequences.ts";

export interface Exports {
  /** Export name → what it is. `default` and, for CommonJS, `=` (module.exports as a whole). */
  readonly named: Map<string, Value[]>;
  readonly from: Map<string, { readonly specifier: string; readonly name: string }>;
  /** `export * from`. */
  readonly stars: string[];
}

/** `@blocking` or `@nonblocking` in the JSDoc of something that can be called. */
export interface Annotation {
  readonly blocking: boolean;
  /** The function that it speaks of. */
  readonly function: number;
  /** That function has no body here: what it does is known by nothing else. */
  readonly standIn: boolean;
  /** From the `@` to the last word. */
  readonly start: number;
  readonly end: number;
  /** What is written of it; nothing for `@nonblocking`. */
  readonly kind?: Kind;
  readonly tier?: Tier;
  readonly milliseconds?: number;
  /** Empty where none is given. */
  readonly why: string;
}

/** `unblock-ignore-next-line` or `unblock-ignore-file` in a comment, or what was meant to be one. */
export interface SuppressionComment {
  readonly reach: SuppressionReach;
  /** As written: `unblock-ignore-next-line`. */
  readonly word: string;
  /** From the word to the end of the reason. */
  readonly start: number;
  readonly end: number;
  /** The whole comment around it, with its delimiters. */
  readonly comment: { readonly start: number; readonly end: number };
  /** As written; none means every rule. */
  readonly rules: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  /** Empty where none is given. */
  readonly reason: string;
  /** The 0-based line that it ends on, and the line of code that it speaks of; -1 for the file's, or where none follows. */
  readonly lastLine: number;
  readonly line: number;
  /** Why it suppresses nothing, whatever is found. */
  readonly wrong?: "unknown word" | "below code";
}

export interface FileFacts {
  readonly path: string;
  /** Offsets at which lines start. */
  readonly lineStarts: readonly number[];
  readonly scopes: readonly Scope[];
  readonly bindings: readonly Binding[];
  readonly functions: readonly FunctionFacts[];
  readonly sites: readonly Site[];
  readonly reads: readonly Read[];
  readonly writes: readonly Write[];
  readonly mentions: readonly Mention[];
  readonly classes: readonly ClassFacts[];
  readonly interfaces: readonly InterfaceFacts[];
  readonly objects: readonly ObjectFacts[];
  readonly loops: readonly Loop[];
  readonly folds: readonly Fold[];
  readonly sequences: readonly Sequence[];
  readonly copies: readonly Copy[];
  readonly exports: Exports;
  /** Every module specifier of the file, in order, each once. */
  readonly specifiers: readonly string[];
  /** Specifiers only imported as types. */
  readonly typeSpecifiers: ReadonlySet<string>;
  /** Specifiers that are loaded while the file itself is: not only inside functions, nor only as types. */
  readonly startSpecifiers: ReadonlySet<string>;
  /** Where a declaration's name stands → what it declares. */
  readonly declarations: ReadonlyMap<number, Value>;
  /** Where an interface or abstract member's name stands → the interface's index and the member. */
  readonly signatures: ReadonlyMap<number, { readonly interface: number; readonly name: string }>;
  /** Members that are functions, assigned somewhere by `<expression>.name = …`. */
  readonly assignments: readonly {
    readonly name: string;
    readonly value: Value;
    readonly at: number;
    readonly of: Value;
  }[];
  /** What each module that the file declares (`declare module "x"`) exports. */
  readonly ambient: ReadonlyMap<string, Exports>;
  readonly annotations: readonly Annotation[];
  /** What JSDoc says that functions do: `@pure`, `@reads`, `@writes`. */
  readonly statedEffects: readonly StatedEffects[];
  /** Annotations that say what nobody understands, by offset. */
  readonly misread: readonly { readonly at: number; readonly message: string }[];
  readonly suppressions: readonly SuppressionComment[];
  /** Starts with `#!`. */
  readonly hashbang: boolean;
  /** Number of lines. */
  readonly lines: number;
  /** Syntax errors, by offset. */
  readonly errors: readonly { readonly at: number; readonly message: string }[];
}

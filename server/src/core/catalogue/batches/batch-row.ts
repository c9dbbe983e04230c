/**
 * Which calls of a client ask for one of many, and which call asks for all of them at once. What lives in this folder:
 * rows, one a line. What doesn't: which loops call them, and how that is told (`reach/gather/batches.ts`).
 */

/**
 * Where the part of the call stands that is another one in each turn:
 * - `where`: a property of the first argument's `where`
 * - `filter`: a property of the first argument
 * - `key`: the first argument itself
 * - `whole`: anywhere in the first argument
 * - `data`: anywhere in the first argument's `data`
 * - `command`: anywhere in what a `new …Command(…)` is given
 * - `column`: the last argument of a step with the column's name, or the only property of an object there
 * - `equals`: the last argument of an `eq(column, …)` that a step is given
 * - `named`: a parameter that the condition names, in the object behind it
 * - `statement`: a value of a statement, which stands behind it
 */
export type BatchItem =
  "where" | "filter" | "key" | "whole" | "data" | "command" | "column" | "equals" | "named" | "statement";

export interface BatchRow {
  /** Modules of the client, separated by blanks; a `*` at an end stands for anything. */
  readonly modules: string;
  /** Methods for one, separated by blanks. */
  readonly methods: string;
  readonly item: BatchItem;
  /**
   * The call for all, to be put behind what the method is called on. `‹keys›` are the keys of all, `‹items›` what is
   * handed over for each, `‹list›` what the loop walks over, `‹key›` the name that the key has in the call.
   */
  readonly batch: string;
  /**
   * What it gives for each, the turns then look up by its key or by its place; `elsewhere` in what it gives. Absent where
   * it gives nothing that could be told apart: then it replaces only what gives nothing to the turn.
   */
  readonly gives?: "by key" | "in order" | "elsewhere";
  /** The argument, or the property of the first one, that has to be the same in each turn. */
  readonly same?: number | string;
  /** For statements: what they begin with. */
  readonly begins?: RegExp;
  /** Others have methods of that name, too: the client itself has to be known. */
  readonly isCommon?: true;
  /** What a person has to know of it, as a clause without a full stop. */
  readonly note?: string;
  /** Where the client's documentation says so. */
  readonly source: string;
}

/** A task: a piece of code as a function of the file that runs it elsewhere, with all that it needs there. */
import type { ts } from "ts-morph";
import type { Needs } from "./needs.ts";

export interface Task {
  /** What it is called there and at the call. */
  readonly name: string;
  readonly module: ts.SourceFile;
  /** The function as the task file has it. */
  readonly text: string;
  readonly needs: Needs;
}

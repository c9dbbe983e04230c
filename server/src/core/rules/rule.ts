/**
 * A rule is a constant value. It asks the core where code runs, what it leads to and what a loop does; it answers with
 * evidence, and says how to word it. It computes no severity (policy does), no edits (fixes do), and keeps no state.
 * One file a rule: file = export = id = documentation page = fixture folder. `npm run new-rule -- <id>` makes them all.
 */
import type { Alternative, FindingContext, Operation, Place } from "../finding/finding.ts";
import type { RuleView } from "./view.ts";

/** What a rule found at one boundary, before policy and fixes. */
export interface Evidence {
  readonly place: Place;
  readonly context: FindingContext;
  /** Worst first; never empty. */
  readonly operations: readonly Operation[];
  readonly alternatives: readonly Alternative[];
  /** What blocks, for about how long, how it is reached, and what to do. One paragraph, plain text. */
  readonly message: string;
  /** The function that encloses the boundary, for the fingerprint: `ReportService.render`. */
  readonly symbol: string;
}

export interface RuleExample {
  /** What the example shows, as a sentence. */
  readonly title: string;
  /** A program that is reported. */
  readonly reported: string;
  /** The same program, cured. */
  readonly cured: string;
}

export interface Rule {
  /** Kebab case; also the file's name. */
  readonly id: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** Markdown for the documentation page: what is wrong, when it is not, what to do. */
  readonly documentation: string;
  readonly examples: readonly RuleExample[];
  /** The alternatives that some of its findings have a fix for. */
  readonly fixes?: readonly Alternative[];
  readonly detect: (view: RuleView) => Iterable<Evidence>;
}

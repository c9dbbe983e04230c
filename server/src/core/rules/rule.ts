/**
 * A rule is a constant value. It asks the core where code runs, what it leads to and what a loop does; it answers with
 * evidence, and says how to word it. It computes no severity (policy does), no edits (fixes do), and keeps no state.
 * One file a rule: file = export = id = documentation page = fixture folder. `npm run new-rule -- <id>` makes them all.
 */
import type { Alternative, Choice, FindingContext, Operation, Place } from "../finding/finding.ts";
import type { RuleView } from "./view.ts";

/** What a rule found at one boundary, before policy and fixes. */
export interface Evidence {
  readonly place: Place;
  readonly context: FindingContext;
  /** Worst first. Empty only for rules about what the code says of itself. */
  readonly operations: readonly Operation[];
  readonly alternatives: readonly Alternative[];
  /** Why in this order; absent where there is nothing to choose. */
  readonly choices?: readonly Choice[];
  /** What blocks, for about how long, how it is reached, and what to do. One paragraph, plain text. */
  readonly message: string;
  /** The function that encloses the boundary, for the fingerprint: `ReportService.render`. */
  readonly symbol: string;
  /** What to change about the comment that it is about, best first: the fixes of such rules. */
  readonly mends?: readonly Mend[];
  /** Alternatives of which the rule itself knows what to write, and which no fix edits. */
  readonly shown?: readonly Shown[];
}

export interface Shown {
  readonly alternative: Alternative;
  readonly title: string;
  /** Lines of code; `…` stands for what is to be filled in. */
  readonly code: string;
  /** What a person should know of it, as sentences without a full stop. */
  readonly notes?: readonly string[];
}

/** A change of a comment: what stands between the offsets becomes the text, or goes, with the comment if all of it goes. */
export interface Mend {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Evidence, and whose it is. */
export type Found = readonly [Rule, Evidence];

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
  /** For rules about the findings of others: asked when all of these are known, suppressed ones too. */
  readonly review?: (found: readonly Found[], view: RuleView) => Iterable<Evidence>;
  /** False where a comment can't speak against it, since it is about these comments; configuration can. */
  readonly suppressible?: false;
}

/** One thing that a loop does with more work than it takes, and how it is done with less. */
import type { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";

export interface Form {
  readonly node: ts.Node;
  /** What a fix says that it does, without a full stop. */
  readonly title: string;
  /** The operation that it cures, as findings name it; a loop, unless said otherwise. */
  readonly api?: string;
  /** What a person should look at. */
  readonly notes: readonly string[];
  draft(draft: FileDraft): void;
}

/** It looks like one, and can't be done otherwise. */
export interface Refused {
  readonly node: ts.Node;
  readonly reason: string;
}

/** A text of the code for a title or a reason. */
export function excerptOf(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}

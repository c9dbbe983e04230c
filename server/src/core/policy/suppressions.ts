/** What comments in the code say against findings. The editor and the command line both get it from here. */
import type { Place, Suppression } from "../finding/finding.ts";
import { suppressionOf } from "../facts/suppressions.ts";
import type { Universe } from "../reach/universe.ts";
import type { Rule } from "../rules/rule.ts";

export interface Suppressions {
  /** The suppression of a finding of the rule that starts where the place does. */
  of(rule: Rule, place: Place): Suppression | null;
}

export function createSuppressions({ byPath }: Universe): Suppressions {
  return {
    of({ id, suppressible }, { file, start }) {
      if (suppressible === false) return null;
      const found = suppressionOf(byPath.get(file)?.facts.suppressions ?? [], id, start.line - 1);
      return found ? { by: "comment", reason: found.reason } : null;
    },
  };
}

/** What a rule may ask. */
export interface RuleView {
  readonly files: readonly string[];
}

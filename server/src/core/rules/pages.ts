/** Where a reader finds a rule's documentation. */

/** The project's own repository, as package.json names it; a test holds the two together. */
export const REPOSITORY_URL = "https://github.com/unblock-js/unblock";

/** The address of the rule's documentation page. */
export function rulePage(rule: string): string {
  return `${REPOSITORY_URL}/blob/main/docs/rules/${rule}.md`;
}

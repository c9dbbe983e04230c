/**
 * What commands do to a browser's page that the program steers, by their names in Puppeteer and Playwright. A page takes
 * the commands of one session as they come, and answers each when it is done: what only looks may be under way together,
 * and what pages that come later begin with is no matter of the one that is there. All others do one thing at a time.
 */
import { namesIn, type Mode } from "./effect-row.ts";

export interface PageEffect {
  readonly mode: Mode;
  readonly of: "document" | "later documents";
  /** Nothing but a page has a method of the name. */
  readonly isSure: boolean;
}

const LOOKS = `content title cookies metrics viewportSize textContent innerText innerHTML inputValue getAttribute isVisible
  isHidden isEnabled isDisabled isEditable isChecked $ $$`;
/** They run what they are given in the page. */
const RUNS = "evaluate evaluateHandle $eval $$eval";
const PREPARES = "evaluateOnNewDocument addInitScript";

const EFFECTS: ReadonlyMap<string, PageEffect> = new Map([
  ...rows(LOOKS, { mode: "read", of: "document", isSure: false }),
  ...rows(RUNS, { mode: "write", of: "document", isSure: false }),
  ...rows(PREPARES, { mode: "write", of: "later documents", isSure: true }),
]);

/** Undefined for commands that take the page for themselves, and for what is none. */
export function pageEffect(command: string): PageEffect | undefined {
  return EFFECTS.get(command);
}

function rows(names: string, effect: PageEffect): [string, PageEffect][] {
  return namesIn(names).map((name) => [name, effect]);
}

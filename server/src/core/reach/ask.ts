/** Asks the checker about sites, each once, within a budget, and keeps the answers across analyses. */
import type { Answer, Door } from "../project/checker.ts";
import type { ReferenceCounts } from "../finding/finding.ts";
import type { SiteNode } from "./universe.ts";

/** Answers by file, then by where the name stands. The engine drops the files whose answers may have changed. */
export type Answers = Map<string, Map<number, Answer>>;

/** Sites of one name that are asked at most; the rest is counted as skipped. */
const MOST_SITES_OF_A_NAME = 3000;

export interface Asker {
  /** The answer for a position, asked now if it was not before. */
  at(file: string, at: number): Answer;
  /** At most so many sites of a name, cheapest receivers first. */
  worthAsking(sites: readonly SiteNode[]): readonly SiteNode[];
  counts(): ReferenceCounts;
  guessed(): void;
}

export function createAsker(door: () => Door, answers: Answers): Asker {
  const counts = { resolved: 0, guessed: 0, unresolved: 0, skipped: 0 };
  const counted = new Set<string>();
  return {
    at(file, at) {
      let own = answers.get(file);
      if (!own) answers.set(file, (own = new Map()));
      let answer = own.get(at);
      if (!answer) {
        [answer] = door().symbolsAt([{ file, at }]) as [Answer];
        own.set(at, answer);
      }
      const key = `${file}\0${at}`;
      if (!counted.has(key)) {
        counted.add(key);
        counts[answer.is === "declared" ? "resolved" : "unresolved"]++;
      }
      return answer;
    },
    worthAsking(sites) {
      if (sites.length <= MOST_SITES_OF_A_NAME) return sites;
      counts.skipped += sites.length - MOST_SITES_OF_A_NAME;
      return [...sites].sort((a, b) => price(a) - price(b)).slice(0, MOST_SITES_OF_A_NAME);
    },
    guessed() {
      counts.guessed++;
      counts.unresolved--;
    },
    counts: () => ({ ...counts }),
  };
}

/** Names are cheaper than members of members, and these than results of calls. */
function price(site: SiteNode): number {
  const { callee } = site.facts;
  if (callee.is !== "member") return 0;
  if (callee.of.is === "name" || callee.of.is === "this") return 1;
  return callee.of.is === "member" ? 2 : 3;
}

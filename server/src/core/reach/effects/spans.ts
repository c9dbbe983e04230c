/** The facts of a file that stand between two offsets, found without a walk over all of them. */
import type { Mention, Read, Write } from "../../facts/facts.ts";
import type { Span } from "../../facts/span.ts";
import type { FileNode, SiteNode } from "../universe.ts";

export interface Inside {
  readonly sites: readonly SiteNode[];
  readonly reads: readonly Read[];
  readonly writes: readonly Write[];
  readonly mentions: readonly Mention[];
}

export interface Spans {
  of(file: FileNode, span: Span): Inside;
}

export function createSpans(): Spans {
  const sorted = new Map<FileNode, Inside>();
  const sortedOf = (file: FileNode): Inside => {
    let found = sorted.get(file);
    if (!found) {
      const { reads, writes, mentions } = file.facts;
      found = {
        sites: file.sites.toSorted((a, b) => a.facts.nodeStart - b.facts.nodeStart),
        reads: reads.toSorted((a, b) => a.at - b.at),
        writes: writes.toSorted((a, b) => a.at - b.at),
        mentions: mentions.toSorted((a, b) => a.at - b.at),
      };
      sorted.set(file, found);
    }
    return found;
  };
  return {
    of(file, span) {
      const all = sortedOf(file);
      const byAt = ({ at }: { readonly at: number }) => at;
      return {
        sites: between(all.sites, span, ({ facts }) => facts.nodeStart),
        reads: between(all.reads, span, byAt),
        writes: between(all.writes, span, byAt),
        mentions: between(all.mentions, span, byAt),
      };
    },
  };
}

/** Those whose offset lies in the span, of a list that is sorted by it. */
function between<T>(list: readonly T[], { start, end }: Span, offset: (each: T) => number): readonly T[] {
  const first = (from: number): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offset(list[middle]!) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return list.slice(first(start), first(end));
}

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

/** By where they begin: a file may have thousands, and each await asks. */
const sorted = new WeakMap<FileNode, Inside>();

export function insideOf(file: FileNode, span: Span): Inside {
  const all = sortedOf(file);
  const byAt = ({ at }: { readonly at: number }) => at;
  return {
    sites: between(all.sites, span, ({ facts }) => facts.nodeStart),
    reads: between(all.reads, span, byAt),
    writes: between(all.writes, span, byAt),
    mentions: between(all.mentions, span, byAt),
  };
}

/** The call that is all of the span. */
export function siteAt(file: FileNode, { start, end }: Span): SiteNode | undefined {
  const { sites } = sortedOf(file);
  const begun = between(sites, { start, end: start + 1 }, ({ facts }) => facts.nodeStart);
  return begun.find(({ facts }) => facts.nodeEnd === end);
}

function sortedOf(file: FileNode): Inside {
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

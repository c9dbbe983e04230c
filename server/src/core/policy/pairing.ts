/** Pairs two lists so that as many as possible find a partner, and those first that fit best. */

/**
 * The partner of each left one that has one. `fit` says how well two go together, 0 for not at all; each is paired once.
 * Never leaves two apart that could be paired without parting others.
 */
export function pair<Left, Right>(
  lefts: readonly Left[],
  rights: readonly Right[],
  fit: (left: Left, right: Right) => number,
): Map<Left, Right> {
  const choices = lefts.map((left, index) => ({ index, rights: choicesOf(left, rights, fit) }));
  const owners = new Map<number, number>();
  const edges = choices.flatMap(({ index, rights: fitting }) =>
    fitting.map(({ right, score }) => ({ left: index, right, score })),
  );
  const paired = new Set<number>();
  for (const { left, right } of edges.sort((a, b) => b.score - a.score)) {
    if (paired.has(left) || owners.has(right)) continue;
    owners.set(right, left);
    paired.add(left);
  }
  for (const { index } of choices) if (!paired.has(index)) makeRoom(index, choices, owners, new Set());
  return new Map([...owners].map(([right, left]) => [lefts[left]!, rights[right]!]));
}

interface Choice {
  readonly right: number;
  readonly score: number;
}

function choicesOf<Left, Right>(
  left: Left,
  rights: readonly Right[],
  fit: (left: Left, right: Right) => number,
): Choice[] {
  return rights.flatMap((each, right) => {
    const score = fit(left, each);
    return score > 0 ? [{ right, score }] : [];
  });
}

/** Finds a partner by moving others to one that fits them too. */
function makeRoom(
  left: number,
  choices: readonly { readonly rights: readonly Choice[] }[],
  owners: Map<number, number>,
  visited: Set<number>,
): boolean {
  for (const { right } of choices[left]!.rights) {
    if (visited.has(right)) continue;
    visited.add(right);
    const owner = owners.get(right);
    if (owner !== undefined && !makeRoom(owner, choices, owners, visited)) continue;
    owners.set(right, left);
    return true;
  }
  return false;
}

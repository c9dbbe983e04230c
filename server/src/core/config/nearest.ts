/** What a person who mistyped a name most likely meant. */

/** The known name that few typing errors turn into the given one; undefined where none is that near. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(written.length / 3));
  let best: { readonly name: string; readonly errors: number } | undefined;
  for (const name of known) {
    if (Math.abs(name.length - written.length) > most) continue;
    const errors = typingErrors(written.toLowerCase(), name.toLowerCase());
    if (errors <= most && errors < (best?.errors ?? Infinity)) best = { name, errors };
  }
  return best?.name;
}

/** Letters left out, added, changed, or swapped with their neighbour (Damerau's distance, restricted). */
function typingErrors(from: string, to: string): number {
  let [older, old]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      let errors = Math.min(
        old![column]! + 1,
        current[column - 1]! + 1,
        old![column - 1]! + (isSame ? 0 : 1),
      );
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        errors = Math.min(errors, older![column - 2]! + 1);
      current.push(errors);
    }
    [older, old] = [old!, current];
  }
  return old![to.length]!;
}

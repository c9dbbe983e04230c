// Both load it, so it counts as the server's.
export function labelOf(name: string): string {
  return `${name}:`;
}

export async function labels(sources: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const source of sources) {
//^^^ await-in-loop warning
    const response = await fetch(source);
    found.push(await response.text());
  }
  return found;
}

/** A page's storage is memory: a loop over it is no work. */
export async function recent(names: readonly string[]): Promise<(string | null)[]> {
  return names.map((name) => localStorage.getItem(labelOf(name)));
//                           ^^^^^^^^^^^^^^^^^^^^ sync-io hint tier=trivial
}

export async function widthOf(file: File): Promise<number> {
  const picture = document.createElement("img");
  picture.src = URL.createObjectURL(file);
  await picture.decode();
  return picture.width;
}

/** Who is given a file that a document shows is on a page, whoever loads this module. */
export async function upload(file: File, targets: readonly string[]): Promise<void> {
  for (const target of targets) await fetch(target, { method: "POST", body: file });
//^^^ await-in-loop hint
}

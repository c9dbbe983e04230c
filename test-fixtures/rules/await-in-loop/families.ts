class Group {
  constructor(
    readonly parent: Group | undefined,
    readonly name: string,
  ) {}

  async start(): Promise<void> {
    await fetch(`https://example.org/${this.name}`);
  }
}

/** A group needs the one that it was made in. */
export async function startGroups(names: readonly string[]): Promise<void> {
  const groups: Record<string, Group> = {};
  for (const name of names) groups[name] = new Group(groups["all"], name);
  for (const name of names) await groups[name]!.start();
}

export async function startAlone(names: readonly string[]): Promise<void> {
  const alone: Record<string, Group> = {};
  for (const name of names) alone[name] = new Group(undefined, name);
  for (const name of names) await alone[name]!.start();
//^^^ await-in-loop
}

declare function ask(link: string): Promise<void>;

export async function oneByOne(links: readonly string[]): Promise<void> {
  for (const link of links) {
    // eslint-disable-next-line no-await-in-loop
    await ask(link);
  }
  for (const link of links) await ask(link); // eslint-disable-line no-await-in-loop -- each asks a person
}

export async function aboutSomethingElse(links: readonly string[]): Promise<void> {
  for (const link of links) {
//^^^ await-in-loop
    // eslint-disable-next-line no-console
    await ask(link);
  }
}

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

/**
 * Asks sequentially, so that a failure leaves a list of which the first ones are done.
 */
export async function asTheFunctionSays(links: readonly string[]): Promise<void> {
  for (const link of links) await ask(link);
}

/** One at a time: who is asked has little memory. */
export const asTheConstantSays = async (links: readonly string[]): Promise<void> => {
  for (const link of links) await ask(link);
};

/** Faster than one by one would be, if somebody gathered it. */
export async function ofSomethingElse(links: readonly string[]): Promise<void> {
  // In order to see who answers.
  for (const link of links) await ask(link);
//^^^ await-in-loop gather
}

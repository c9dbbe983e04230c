import { claim, note, type Store } from "./locks.ts";

/** Turns that ask for one key would all pass its limit if they began together. */
export async function claimAll(store: Store, crawl: string, urls: readonly string[]): Promise<void> {
  for (const url of urls) await claim(store, crawl, url);
}

export async function claimOnceInEach(store: Store, crawls: readonly string[]): Promise<void> {
  for (const crawl of crawls) await claim(store, crawl, "https://example.org");
//^^^ await-in-loop
}

export async function noteAll(store: Store, crawl: string, urls: readonly string[]): Promise<void> {
  for (const url of urls) await note(store, crawl, url);
//^^^ await-in-loop
}

export interface Store {
  count(key: string): Promise<number>;
  sadd(key: string, value: string): Promise<number>;
}

/** Looks how many there are, and adds one. */
export async function claim(store: Store, crawl: string, url: string): Promise<boolean> {
  if ((await store.count(`crawl:${crawl}`)) >= 100) return false;
  return (await store.sadd(`crawl:${crawl}`, url)) > 0;
}

export async function note(store: Store, crawl: string, url: string): Promise<void> {
  await store.sadd(`crawl:${crawl}`, url);
}

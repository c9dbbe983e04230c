import type { Store } from "./store";

export class Catalogue {
  constructor(private readonly store: Store) {}

  describe(id: string): string {
    return this.store.read(id) ?? "unknown";
  }

  async describeAll(ids: readonly string[]): Promise<string[]> {
    return ids.map((id) => this.store.read(id) ?? "unknown");
//                         ^^^^^^^^^^^^^^^ sync-io via=DiskStore.read certainty=through
  }
}

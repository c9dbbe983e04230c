import { Controller, Get, Inject, Param } from "@nestjs/common";
import type { Cache } from "../cache/cache";
import type { DocumentStore } from "../storage/document-store";
import { CACHE, PREVIEW_STORE } from "../tokens";

/** Its store and its cache are the ones in memory. */
@Controller("previews")
export class PreviewController {
  @Inject(CACHE) private readonly cache!: Cache;

  constructor(@Inject(PREVIEW_STORE) private readonly store: DocumentStore) {}

  @Get(":id")
  preview(@Param("id") id: string): string {
    const known = this.cache.get(id);
    if (known !== undefined) return known;
    const preview = this.store.read(id)?.body.slice(0, 200) ?? "";
    this.cache.set(id, preview);
    return preview;
  }
}

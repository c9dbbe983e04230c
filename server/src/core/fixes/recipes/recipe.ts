/** What a recipe is. */
import type { FileDraft } from "../file-draft.ts";
import type { Changed } from "../in-place.ts";
import type { FixSite } from "../site.ts";

/**
 * Drafts the change of one operation, and of others that have to change with it, or declines and drafts nothing.
 * Whether an `await` can stand there is for the caller to know.
 */
export type Recipe = (site: FixSite, draft: FileDraft) => Changed;

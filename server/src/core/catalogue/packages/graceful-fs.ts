import type { CataloguePart } from "../row.ts";

export const gracefulFs: CataloguePart = { aliases: { "graceful-fs": "node:fs" } };

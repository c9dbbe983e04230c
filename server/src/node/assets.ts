/**
 * The declarations that travel with Unblock. A build carries them in `assets.json` beside the bundles; in development
 * the same map is collected from node_modules and the catalogue.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Assets } from "../core/project/workspace.ts";
import { collectAssets } from "./collect-assets.ts";

/** Rejects when neither the build's file nor the development folders can be read: nothing can be analysed then. */
export async function readAssets(): Promise<Assets> {
  const built = await readFile(new URL("./assets.json", import.meta.url), "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  });
  if (built === undefined) return collectAssets(fileURLToPath(new URL("../../../", import.meta.url)));
  const { ambient, declarations } = JSON.parse(built) as Record<keyof Assets, Record<string, string>>;
  return {
    ambient: new Map(Object.entries(ambient)),
    declarations: new Map(Object.entries(declarations)),
  };
}

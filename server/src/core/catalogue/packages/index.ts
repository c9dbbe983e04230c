/**
 * The npm half of the catalogue: one file a package, each a `CataloguePart` named after it. The declarations that give
 * user code its types are in `../declarations/`, one file a module specifier. No Node rows (`../node/`), no look-up.
 */
import type { CataloguePart } from "../row.ts";
import { betterSqlite3 } from "./better-sqlite3.ts";
import { express } from "./express.ts";
import { glob } from "./glob.ts";

export const packageCatalogue: readonly CataloguePart[] = [betterSqlite3, express, glob];

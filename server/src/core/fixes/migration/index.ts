/**
 * The migration: from an operation that is to be awaited up to everything that has to change for that. What lives here:
 * families of functions, what becomes of callbacks and handlers, where it stops. What doesn't: how one operation's text
 * changes (`../async.ts`), and whether the result compiles (`../verify.ts`). It reads the analysed program and changes nothing in it.
 */
export {
  createMigration,
  type ItemPlan,
  type Migration,
  type MigrationPlan,
  type Reach,
  type Target,
} from "./migration.ts";
export { createDoubles } from "./doubles.ts";
export { createLinks } from "./links.ts";
export { createOccurrences } from "./occurrences.ts";
export { createRelatives } from "./relatives.ts";
export { createTrees, type Trees } from "./trees.ts";

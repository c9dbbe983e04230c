/** The recipes by their names: how calls change whose twin does not simply take their place. */
import type { OperationRow, RecipeName } from "../../catalogue/row.ts";
import { descriptor } from "./descriptor.ts";
import { exists } from "./exists.ts";
import { load } from "./load.ts";
import { noEntry } from "./no-entry.ts";
import { program } from "./program.ts";
import type { Recipe } from "./recipe.ts";

const RECIPES: Readonly<Record<RecipeName, Recipe>> = {
  exists,
  "no-entry": noEntry,
  descriptor,
  program,
  load,
};

export function recipeOf({ recipe }: OperationRow): Recipe | undefined {
  return recipe && RECIPES[recipe];
}

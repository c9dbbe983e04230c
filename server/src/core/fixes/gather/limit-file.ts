/** Where the helper for limits is, or will be, and how other files of the project name it. */
import type { ts } from "ts-morph";
import { createConfigLookUp } from "../../project/config-look-up.ts";
import { createPackageLookUp } from "../../project/manifest.ts";
import { directoryOf, isBelow } from "../../project/paths.ts";
import type { FileDraft } from "../file-draft.ts";
import { isTypeScript, styleOf } from "../file-style.ts";
import type { FixerTools } from "../fixer.ts";
import { laidOut } from "../offload/layout.ts";
import { compiledName, endingOf, relativeTo, writtenEnding } from "../offload/places.ts";
import { limitText, type LimitHelper } from "./limit-text.ts";

export interface LimitFile {
  /** The helper's name in the drafted file, which imports it; writes the helper's file where there is none. */
  use(draft: FileDraft, helper: LimitHelper): string;
}

type Sources = Pick<FixerTools, "workspace" | "paths" | "sourceFile">;

export function createLimitFile({ workspace, paths, sourceFile }: Sources): LimitFile {
  const packageOf = createPackageLookUp(workspace.packages);
  const configOf = createConfigLookUp(workspace.configs);

  const placeFor = (
    { fileName }: ts.SourceFile,
    { stem, name }: LimitHelper,
  ): { readonly path: string; readonly isThere: boolean } => {
    const home = packageOf(fileName)?.directory ?? workspace.root;
    const ending = endingOf(fileName);
    const isHelper = new RegExp(`/${stem}(-\\d+)?\\${ending}$`);
    const known = paths.find(
      (path) =>
        isBelow(home, path) && isHelper.test(path) && sourceFile(path)?.text.includes(`function ${name}`),
    );
    if (known !== undefined) return { path: known, isThere: true };
    const sources = `${home}/src`;
    const directory = isBelow(sources, fileName) ? sources : directoryOf(fileName);
    let path = `${directory}/${stem}${ending}`;
    for (let count = 2; sourceFile(path) !== undefined; count++)
      path = `${directory}/${stem}-${count}${ending}`;
    return { path, isThere: false };
  };

  /** A compiler leaves the specifier as it is: what runs has to find the file by it. */
  const specifierFor = (from: ts.SourceFile, target: string): string => {
    const relative = relativeTo(directoryOf(from.fileName), target);
    if (!isTypeScript(from)) return relative;
    const { namesTypeScript = false, module = "" } = configOf(from.fileName) ?? {};
    const isModule = packageOf(from.fileName)?.manifest["type"] === "module";
    const usual = namesTypeScript ? ".ts" : module.startsWith("node") || isModule ? ".js" : "";
    const ending = writtenEnding(from) ?? usual;
    if (ending === "") return relative.replace(/\.[cm]?tsx?$/, "");
    return ending === ".ts" ? relative : compiledName(relative);
  };

  return {
    use(draft, helper) {
      const { sourceFile: from, imports, created } = draft;
      const { path, isThere } = placeFor(from, helper);
      const specifier = specifierFor(from, path);
      const style = styleOf(from, imports.bindings, undefined);
      const isTyped = isTypeScript(from);
      if (!isThere) {
        const text = limitText(helper, { isTypeScript: isTyped, syntax: isTyped ? "import" : style.imports });
        const bare = style.semicolon === "" ? text.replace(/;$/gm, "") : text;
        created.write(path, laidOut(bare, from));
      }
      const known = imports.bindings.find(
        ({ module, exported }) => module === specifier && exported === helper.name,
      );
      return known?.local.text ?? imports.name(specifier, helper.name, [helper.name], style, undefined);
    },
  };
}

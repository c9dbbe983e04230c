/** Starting the work for the items of a list together: all at once, or so many at a time by what the project has for it. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, newlineOf, styleOf } from "../file-style.ts";
import type { FixerTools } from "../fixer.ts";
import { functionAround, localName } from "../layout.ts";
import type { Piece } from "../rewrite.ts";
import { createLimitFile } from "./limit-file.ts";
import { MAP, SETTLE } from "./limit-text.ts";
import { createLimitPackages } from "./limit-package.ts";

/** What is done for each item. */
export interface Work {
  readonly list: readonly Piece[];
  /** The list needs parentheses in front of a member's name. */
  readonly isLoose: boolean;
  /** It has the methods of an array. */
  readonly isArray: boolean;
  /** `(item)`, `([key, value])`, `(item, index)`. */
  readonly parameters: string;
  /** Another one than the item is taken. */
  readonly hasIndex: boolean;
  /** What stands behind the arrow of an async function. */
  readonly body: readonly Piece[];
  /** The results say how each one ended, as those of `Promise.allSettled`. */
  readonly settles?: boolean;
}

export interface Together {
  /** Stands before the statement, in lines of its own, with its line break and indentation; often empty. */
  readonly before: string;
  /** Begins with `await`, and gives the results in the order of the items. */
  readonly pieces: readonly Piece[];
}

export interface Limits {
  /** Drafts what the file needs for it. `at` is the statement that it becomes a part of, if there is one. */
  together(draft: FileDraft, at: ts.Node, work: Work, limit: number | undefined): Together;
}

export function createLimits(tools: Pick<FixerTools, "workspace" | "paths" | "sourceFile">): Limits {
  const file = createLimitFile(tools);
  const packages = createLimitPackages(tools);
  return {
    together(draft, at, work, limit) {
      const { list, parameters, body, settles = false } = work;
      const callback: readonly Piece[] = [`async ${parameters} => `, ...body];
      if (limit === undefined) return { before: "", pieces: atOnce(work, callback) };
      const own = packages.of(draft.sourceFile);
      if (settles && own !== "p-limit") return settled(draft, work, callback, limit);
      if (own === "p-map")
        return {
          before: "",
          pieces: [
            `await ${packages.use(draft, own)}(`,
            ...list,
            ", ",
            ...callback,
            `, { concurrency: ${limit} })`,
          ],
        };
      if (own === "async" && !work.hasIndex)
        return {
          before: "",
          pieces: [`await ${packages.use(draft, own)}(`, ...list, `, ${limit}, `, ...callback, ")"],
        };
      if (own === "p-all") {
        const all = mapped(work, [`${parameters} => async () => `, ...body]);
        return {
          before: "",
          pieces: [`await ${packages.use(draft, own)}(`, ...all, `, { concurrency: ${limit} })`],
        };
      }
      if (own === "p-limit" && isInList(at)) {
        const { sourceFile } = draft;
        const name = localName(draft, functionAround(at), ["limit", "inTurn"]);
        const { semicolon } = styleOf(sourceFile, draft.imports.bindings, undefined);
        const line = `const ${name} = ${packages.use(draft, own)}(${limit})${semicolon}`;
        return {
          before: line + newlineOf(sourceFile) + indentationOf(sourceFile, at),
          pieces: [
            settles ? "await Promise.allSettled(" : "await Promise.all(",
            ...mapped(work, [`${parameters} => ${name}(async () => `, ...body, ")"]),
            ")",
          ],
        };
      }
      if (settles) return settled(draft, work, callback, limit);
      return {
        before: "",
        pieces: [`await ${file.use(draft, MAP)}(`, ...list, `, ${limit}, `, ...callback, ")"],
      };
    },
  };

  function settled(draft: FileDraft, { list }: Work, callback: readonly Piece[], limit: number): Together {
    const pieces = [`await ${file.use(draft, SETTLE)}(`, ...list, `, ${limit}, `, ...callback, ")"];
    return { before: "", pieces };
  }
}

function atOnce(work: Work, callback: readonly Piece[]): readonly Piece[] {
  return [work.settles ? "await Promise.allSettled(" : "await Promise.all(", ...mapped(work, callback), ")"];
}

function mapped({ list, isArray, isLoose }: Work, callback: readonly Piece[]): readonly Piece[] {
  const owner = isLoose ? ["(", ...list, ")"] : list;
  return isArray ? [...owner, ".map(", ...callback, ")"] : ["Array.from(", ...list, ", ", ...callback, ")"];
}

export function isInList({ parent }: ts.Node): boolean {
  return ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isModuleBlock(parent);
}

/** Rows of configurations that are about nothing: a file that is not there, or a name that it does not have. */
import { isOwn, splitSymbol } from "./catalogue/catalogue.ts";
import { ROW_LISTS } from "./config/config.ts";
import { resolvedSymbol } from "./configured-catalogue.ts";
import type { Problem } from "./finding/finding.ts";
import { relativePath } from "./project/paths.ts";
import type { AnalysisProgram } from "./project/program.ts";

/** `unknown` are the resolved symbols of which nothing was found. */
export function rowProblems(
  { workspace: { root, settings = [] }, resolver }: Pick<AnalysisProgram, "workspace" | "resolver">,
  unknown: readonly string[],
): Problem[] {
  return settings.flatMap(({ path, directory, config, places }) =>
    ROW_LISTS.flatMap((list) =>
      (config[list] ?? []).flatMap((row, index) => {
        if (!("symbol" in row) || row.symbol === undefined) return [];
        const symbol = resolvedSymbol(row.symbol, directory, resolver);
        const message = messageOf(root, row.symbol, symbol, unknown);
        const position = places?.[list][index];
        return message === undefined ? [] : [{ file: path, message, ...(position && { position }) }];
      }),
    ),
  );
}

function messageOf(
  root: string,
  written: string,
  symbol: string,
  unknown: readonly string[],
): string | undefined {
  const { module, path } = splitSymbol(symbol);
  if (isOwn(symbol))
    return unknown.includes(symbol) ? `${written}: ${relativePath(root, module)} has no ${path}` : undefined;
  return module.startsWith(".") ? `${written}: there is no such file in the workspace` : undefined;
}

/**
 * `unblock lsp --stdio`: the language server, for editors other than VS Code. It is a bundle of its own beside this one,
 * loaded by its path: the command line's sources must not import the server's.
 */
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { UsageError } from "../io.ts";

/** Never resolves: the server ends the process when its client is done. Throws a UsageError where it is not built. */
export async function lsp(): Promise<never> {
  const server = new URL("./server.cjs", import.meta.url);
  await stat(server).catch((error: unknown) => {
    throw new UsageError(`the language server is not built: there is no ${fileURLToPath(server)}`, {
      cause: error,
    });
  });
  // The server reads its transport from the arguments of the process.
  if (!process.argv.includes("--stdio")) process.argv.push("--stdio");
  await import(server.href);
  return new Promise<never>(() => {});
}

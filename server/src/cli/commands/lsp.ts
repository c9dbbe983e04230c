/**
 * `unblock lsp --stdio`: the language server for editors other than VS Code. It is a bundle of its own beside this one,
 * started as a process, because the command line must not import the server.
 */
import { spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { EXIT, UsageError, type ExitCode, type Io } from "../io.ts";

/** Ends when the server ends, with code 0 if it ended well. Ends the server when the signal fires. */
export async function lsp(io: Io): Promise<ExitCode> {
  const server = fileURLToPath(new URL("./server.cjs", import.meta.url));
  await stat(server).catch((error: unknown) => {
    throw new UsageError(`the language server is not built: there is no ${server}`, { cause: error });
  });
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: "inherit", signal: io.signal });
  return new Promise((resolve, reject) => {
    child.on("error", (error) => (error.name === "AbortError" ? resolve(EXIT.interrupted) : reject(error)));
    child.on("exit", (code) => resolve(code === 0 ? EXIT.clean : EXIT.badInput));
  });
}

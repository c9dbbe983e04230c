/** What a person waits for who wants a finding fixed: the list of actions, and the verified edits of the widest one. */
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import type { CodeAction, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver/node";
import { seeded } from "../random.ts";
import type { LoopDelays, Server } from "./server.ts";

export interface FixTimes {
  /** Milliseconds of each question for the actions at a finding. */
  readonly listed: readonly number[];
  /** The title of the action that changes the most files, and how long its edits took, first and then again. */
  readonly widest: { readonly title: string; readonly first: number; readonly again: number } | undefined;
  /** The protocol thread's loop while that was done. */
  readonly delays: LoopDelays;
}

interface Found {
  readonly uri: string;
  readonly diagnostic: Diagnostic;
}

/** Asks about findings of files that were scanned: `count` of them, chosen with a fixed seed. */
export async function timeFixes(
  { connection, ...server }: Server,
  files: readonly string[],
  count: number,
): Promise<FixTimes> {
  const found: Found[] = [];
  for (const file of files) {
    const { href: uri } = pathToFileURL(file);
    const report: DocumentDiagnosticReport = await connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
    });
    if (report.kind === "full") for (const diagnostic of report.items) found.push({ uri, diagnostic });
  }
  if (found.length === 0) throw new Error("nothing is found there to be fixed");
  const random = seeded(1);
  const listed: number[] = [];
  let widest: { action: CodeAction; files: number } | undefined;
  server.resetDelays();
  for (let asked = 0; asked < count; asked++) {
    const { uri, diagnostic } = found[Math.floor(random() * found.length)]!;
    const started = performance.now();
    const actions: CodeAction[] = await connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    listed.push(performance.now() - started);
    for (const action of actions) {
      const files = Number(/ in (\d+) files/.exec(action.title)?.[1] ?? 1);
      const isFix = action.data !== undefined && action.title.startsWith("Await");
      if (isFix && (!widest || files > widest.files)) widest = { action, files };
    }
  }
  const resolve = async (action: CodeAction): Promise<number> => {
    const started = performance.now();
    await connection.sendRequest("codeAction/resolve", action);
    return performance.now() - started;
  };
  const chosen = widest?.action;
  const times = chosen && { title: chosen.title, first: await resolve(chosen), again: await resolve(chosen) };
  return { listed, widest: times, delays: await server.delays() };
}

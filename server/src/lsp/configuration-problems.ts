/**
 * Mistakes in configurations, shown in their files. They are pushed: an editor pulls diagnostics of the documents that it
 * gave us, and it gives us sources only. Problems of sources are in the log.
 */
import { DiagnosticSeverity, type Connection, type Diagnostic } from "vscode-languageserver";
import type { Problem } from "../core/index.ts";
import { fileToUri, SOURCE, toPosition } from "./to-protocol.ts";

export interface ConfigurationProblems {
  /** All problems of a folder, in place of those before. */
  set(root: string, problems: readonly Problem[]): void;
  /** What is shown may have changed. */
  refresh(): void;
}

/** `isShown` says whether the editor wants to see anything of a folder. */
export function createConfigurationProblems(
  connection: Pick<Connection, "sendDiagnostics">,
  isShown: (root: string) => boolean,
): ConfigurationProblems {
  const byRoot = new Map<string, readonly Problem[]>();
  const told = new Map<string, string>();

  function show(): void {
    const fresh = new Map<string, Diagnostic[]>();
    for (const [root, problems] of byRoot)
      for (const problem of isShown(root) ? problems : []) {
        const own = fresh.get(problem.file) ?? [];
        fresh.set(problem.file, unique([...own, toDiagnostic(problem)]));
      }
    for (const file of new Set([...told.keys(), ...fresh.keys()])) {
      const diagnostics = fresh.get(file) ?? [];
      const text = JSON.stringify(diagnostics);
      if (told.get(file) === text) continue;
      told.set(file, text);
      if (diagnostics.length === 0) told.delete(file);
      void connection.sendDiagnostics({ uri: fileToUri(file), diagnostics });
    }
  }

  return {
    set(root, problems) {
      byRoot.set(root, problems.filter(isOfConfiguration));
      show();
    },
    refresh: show,
  };
}

function isOfConfiguration({ file }: Problem): boolean {
  return /\.jsonc?$/.test(file);
}

/** Editors mark the word at an empty range. */
function toDiagnostic({ message, position = { line: 1, column: 1 } }: Problem): Diagnostic {
  const start = toPosition(position);
  return { range: { start, end: start }, severity: DiagnosticSeverity.Warning, source: SOURCE, message };
}

/** Two folders may read the same configuration above them. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}

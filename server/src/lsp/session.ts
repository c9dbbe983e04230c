/** What the request handlers share: one of these for each connection. */
import type { ClientCapabilities, Connection } from "vscode-languageserver";
import type { Finding } from "../core/index.ts";
import type { Analyser } from "./analyser.ts";
import type { ConfigurationFiles } from "./configuration-files.ts";
import type { ConfigurationProblems } from "./configuration-problems.ts";
import type { Documents } from "./documents.ts";
import type { FindingStore } from "./finding-store.ts";
import type { Folders } from "./folders.ts";
import type { SettingsStore } from "./settings.ts";
import type { StatusReporter } from "./status.ts";

/** What the client can do, as far as it decides what we do. */
export interface ClientAbilities {
  readonly configuration: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly watchesFiles: boolean;
  /** Also files outside of its folders. */
  readonly watchesOutside: boolean;
  readonly resolvesEdits: boolean;
  /** Those that the server asks for. */
  readonly appliesEdits: boolean;
  /** Lets the person confirm edits one by one, where the server asks for it. */
  readonly previewsEdits: boolean;
  readonly workDoneProgress: boolean;
  readonly workspaceFolders: boolean;
  readonly showsExplanations: boolean;
  readonly showsDocuments: boolean;
}

export function readAbilities(capabilities: ClientCapabilities, showsExplanations: boolean): ClientAbilities {
  const { workspace, textDocument, window } = capabilities;
  const resolved = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  return {
    configuration: workspace?.configuration === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesOutside: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    resolvesEdits: resolved.includes("edit"),
    appliesEdits: workspace?.applyEdit === true,
    previewsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    workDoneProgress: window?.workDoneProgress === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    showsExplanations,
    showsDocuments: window?.showDocument?.support === true,
  };
}

export interface Selection {
  /** Another one for each selection. */
  readonly id: number;
  readonly accepts: (finding: Finding) => boolean;
}

export interface Session {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly documents: Documents;
  readonly folders: Folders;
  readonly store: FindingStore;
  readonly settings: SettingsStore;
  readonly problems: ConfigurationProblems;
  readonly configurationFiles: ConfigurationFiles;
  readonly analyser: Analyser;
  readonly status: StatusReporter;
  /** From the first scan on, findings of files that are not open are shown too. */
  showsWorkspace: boolean;
  /** Of files that are not open, only what it accepts is shown. */
  selection: Selection | undefined;
  /** Calls back when what is shown may have changed; returns what ends that. */
  readonly onShownChange: (listener: () => void) => () => void;
  readonly shownChanged: () => void;
}

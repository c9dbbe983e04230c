/** The events of VS Code's namespaces, each a function that takes a listener. */
export const VSCODE_EVENTS: Readonly<Record<string, readonly string[]>> = {
  authentication: ["onDidChangeSessions"],
  debug: [
    ...["onDidChangeActiveDebugSession", "onDidStartDebugSession", "onDidReceiveDebugSessionCustomEvent"],
    ...["onDidTerminateDebugSession", "onDidChangeBreakpoints", "onDidChangeActiveStackItem"],
  ],
  env: ["onDidChangeTelemetryEnabled", "onDidChangeShell", "onDidChangeLogLevel"],
  extensions: ["onDidChange"],
  languages: ["onDidChangeDiagnostics"],
  tasks: ["onDidStartTask", "onDidEndTask", "onDidStartTaskProcess", "onDidEndTaskProcess"],
  window: [
    ...["onDidChangeActiveTextEditor", "onDidChangeVisibleTextEditors", "onDidChangeTextEditorSelection"],
    ...["onDidChangeTextEditorVisibleRanges", "onDidChangeTextEditorOptions", "onDidChangeWindowState"],
    ...["onDidChangeTextEditorViewColumn", "onDidChangeActiveTerminal", "onDidOpenTerminal"],
    ...["onDidCloseTerminal", "onDidChangeTerminalState", "onDidStartTerminalShellExecution"],
    ...["onDidEndTerminalShellExecution", "onDidChangeActiveColorTheme", "onDidChangeActiveNotebookEditor"],
  ],
  workspace: [
    ...["onDidChangeWorkspaceFolders", "onDidOpenTextDocument", "onDidCloseTextDocument"],
    ...["onDidChangeTextDocument", "onWillSaveTextDocument", "onDidSaveTextDocument"],
    ...["onDidChangeNotebookDocument", "onDidSaveNotebookDocument", "onDidOpenNotebookDocument"],
    ...["onWillCreateFiles", "onDidCreateFiles", "onWillDeleteFiles", "onDidDeleteFiles"],
    ...["onWillRenameFiles", "onDidRenameFiles", "onDidChangeConfiguration", "onDidGrantWorkspaceTrust"],
  ],
};

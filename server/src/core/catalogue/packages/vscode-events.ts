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
  lm: ["onDidChangeChatModels"],
  tasks: ["onDidStartTask", "onDidEndTask", "onDidStartTaskProcess", "onDidEndTaskProcess"],
  window: [
    ...["onDidChangeActiveTextEditor", "onDidChangeVisibleTextEditors", "onDidChangeTextEditorSelection"],
    ...["onDidChangeTextEditorVisibleRanges", "onDidChangeTextEditorOptions", "onDidChangeWindowState"],
    ...["onDidChangeTextEditorViewColumn", "onDidChangeActiveTerminal", "onDidOpenTerminal"],
    ...["onDidCloseTerminal", "onDidChangeTerminalState", "onDidStartTerminalShellExecution"],
    ...["onDidEndTerminalShellExecution", "onDidChangeActiveColorTheme", "onDidChangeActiveNotebookEditor"],
    ...["onDidChangeTerminalShellIntegration", "onDidChangeVisibleNotebookEditors"],
    ...["onDidChangeNotebookEditorSelection", "onDidChangeNotebookEditorVisibleRanges"],
  ],
  workspace: [
    ...["onDidChangeWorkspaceFolders", "onDidOpenTextDocument", "onDidCloseTextDocument"],
    ...["onDidChangeTextDocument", "onWillSaveTextDocument", "onDidSaveTextDocument"],
    ...["onDidChangeNotebookDocument", "onDidSaveNotebookDocument", "onDidOpenNotebookDocument"],
    ...["onDidCloseNotebookDocument", "onWillSaveNotebookDocument"],
    ...["onWillCreateFiles", "onDidCreateFiles", "onWillDeleteFiles", "onDidDeleteFiles"],
    ...["onWillRenameFiles", "onDidRenameFiles", "onDidChangeConfiguration", "onDidGrantWorkspaceTrust"],
  ],
};

/** The events of what VS Code gives an extension. */
export const VSCODE_OBJECT_EVENTS: readonly string[] = [
  "CancellationToken.onCancellationRequested",
  "ChatParticipant.onDidReceiveFeedback",
  "EventEmitter.event",
  ...["onDidCreate", "onDidChange", "onDidDelete"].map((name) => `FileSystemWatcher.${name}`),
  ...["onDidChangeValue", "onDidAccept", "onDidTriggerButton", "onDidHide"].map((name) => `InputBox.${name}`),
  ...["onDidChangeValue", "onDidAccept", "onDidTriggerButton", "onDidHide"].map(
    (name) => `QuickPick.${name}`,
  ),
  ...["onDidTriggerItemButton", "onDidChangeActive", "onDidChangeSelection"].map(
    (name) => `QuickPick.${name}`,
  ),
  "SecretStorage.onDidChange",
  ...["onDidChangeTabs", "onDidChangeTabGroups"].map((name) => `TabGroups.${name}`),
  ...["onDidExpandElement", "onDidCollapseElement", "onDidChangeSelection", "onDidChangeVisibility"].map(
    (name) => `TreeView.${name}`,
  ),
  "TreeView.onDidChangeCheckboxState",
  ...["onDidDispose", "onDidChangeViewState"].map((name) => `WebviewPanel.${name}`),
  ...["onDidDispose", "onDidChangeVisibility"].map((name) => `WebviewView.${name}`),
];

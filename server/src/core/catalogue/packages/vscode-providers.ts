/** What an extension hands to VS Code to be asked later: how it is registered, and what is called on it. */
export interface Provider {
  /** `languages.registerHoverProvider`. */
  readonly register: string;
  /** The index of the provider among the arguments. */
  readonly at: number;
  /** The interface that a class would implement. */
  readonly type: string;
  readonly members: readonly string[];
}

const language = (name: string, ...members: string[]): Provider => ({
  register: `languages.register${name}Provider`,
  at: 1,
  type: `${name}Provider`,
  members,
});

export const VSCODE_PROVIDERS: readonly Provider[] = [
  language("CompletionItem", "provideCompletionItems", "resolveCompletionItem"),
  language("InlineCompletionItem", "provideInlineCompletionItems"),
  {
    ...language("CodeAction", "provideCodeActions", "resolveCodeAction"),
    register: "languages.registerCodeActionsProvider",
  },
  language("CodeLens", "provideCodeLenses", "resolveCodeLens"),
  language("Definition", "provideDefinition"),
  language("Implementation", "provideImplementation"),
  language("TypeDefinition", "provideTypeDefinition"),
  language("Declaration", "provideDeclaration"),
  language("Hover", "provideHover"),
  language("DocumentHighlight", "provideDocumentHighlights"),
  language("DocumentSymbol", "provideDocumentSymbols"),
  { ...language("WorkspaceSymbol", "provideWorkspaceSymbols", "resolveWorkspaceSymbol"), at: 0 },
  language("Reference", "provideReferences"),
  language("Rename", "provideRenameEdits", "prepareRename"),
  language("DocumentSemanticTokens", "provideDocumentSemanticTokens", "provideDocumentSemanticTokensEdits"),
  language("DocumentFormattingEdit", "provideDocumentFormattingEdits"),
  language("DocumentRangeFormattingEdit", "provideDocumentRangeFormattingEdits"),
  language("OnTypeFormattingEdit", "provideOnTypeFormattingEdits"),
  language("SignatureHelp", "provideSignatureHelp"),
  language("DocumentLink", "provideDocumentLinks", "resolveDocumentLink"),
  {
    ...language("Color", "provideDocumentColors", "provideColorPresentations"),
    type: "DocumentColorProvider",
  },
  language("InlayHints", "provideInlayHints", "resolveInlayHint"),
  language("FoldingRange", "provideFoldingRanges"),
  language("SelectionRange", "provideSelectionRanges"),
  language("EvaluatableExpression", "provideEvaluatableExpression"),
  language("InlineValues", "provideInlineValues"),
  language("DocumentRangeSemanticTokens", "provideDocumentRangeSemanticTokens"),
  language("LinkedEditingRange", "provideLinkedEditingRanges"),
  language("DocumentDropEdit", "provideDocumentDropEdits", "resolveDocumentDropEdit"),
  language(
    "DocumentPasteEdit",
    "prepareDocumentPaste",
    "provideDocumentPasteEdits",
    "resolveDocumentPasteEdit",
  ),
  language(
    "TypeHierarchy",
    "prepareTypeHierarchy",
    "provideTypeHierarchySupertypes",
    "provideTypeHierarchySubtypes",
  ),
  language(
    "CallHierarchy",
    "prepareCallHierarchy",
    "provideCallHierarchyIncomingCalls",
    "provideCallHierarchyOutgoingCalls",
  ),
  {
    register: "window.registerTreeDataProvider",
    at: 1,
    type: "TreeDataProvider",
    members: ["getChildren", "getTreeItem", "getParent", "resolveTreeItem"],
  },
  {
    register: "window.registerWebviewViewProvider",
    at: 1,
    type: "WebviewViewProvider",
    members: ["resolveWebviewView"],
  },
  { register: "window.registerUriHandler", at: 0, type: "UriHandler", members: ["handleUri"] },
  {
    register: "window.registerFileDecorationProvider",
    at: 0,
    type: "FileDecorationProvider",
    members: ["provideFileDecoration"],
  },
  {
    register: "workspace.registerTextDocumentContentProvider",
    at: 1,
    type: "TextDocumentContentProvider",
    members: ["provideTextDocumentContent"],
  },
  {
    register: "workspace.registerFileSystemProvider",
    at: 1,
    type: "FileSystemProvider",
    members: [
      "stat",
      "readDirectory",
      "createDirectory",
      "readFile",
      "writeFile",
      "delete",
      "rename",
      "watch",
      "copy",
    ],
  },
  {
    register: "tasks.registerTaskProvider",
    at: 1,
    type: "TaskProvider",
    members: ["provideTasks", "resolveTask"],
  },
  {
    register: "debug.registerDebugConfigurationProvider",
    at: 1,
    type: "DebugConfigurationProvider",
    members: [
      "provideDebugConfigurations",
      "resolveDebugConfiguration",
      "resolveDebugConfigurationWithSubstitutedVariables",
    ],
  },
  {
    register: "debug.registerDebugAdapterDescriptorFactory",
    at: 1,
    type: "DebugAdapterDescriptorFactory",
    members: ["createDebugAdapterDescriptor"],
  },
  {
    register: "debug.registerDebugAdapterTrackerFactory",
    at: 1,
    type: "DebugAdapterTrackerFactory",
    members: ["createDebugAdapterTracker"],
  },
  {
    register: "window.registerCustomEditorProvider",
    at: 1,
    type: "CustomEditorProvider",
    members: [
      ...["openCustomDocument", "resolveCustomEditor", "saveCustomDocument", "saveCustomDocumentAs"],
      ...["revertCustomDocument", "backupCustomDocument"],
    ],
  },
  {
    register: "window.registerWebviewPanelSerializer",
    at: 1,
    type: "WebviewPanelSerializer",
    members: ["deserializeWebviewPanel"],
  },
  {
    register: "window.registerTerminalLinkProvider",
    at: 0,
    type: "TerminalLinkProvider",
    members: ["provideTerminalLinks", "handleTerminalLink"],
  },
  {
    register: "window.registerTerminalProfileProvider",
    at: 1,
    type: "TerminalProfileProvider",
    members: ["provideTerminalProfile"],
  },
  {
    register: "workspace.registerNotebookSerializer",
    at: 1,
    type: "NotebookSerializer",
    members: ["deserializeNotebook", "serializeNotebook"],
  },
  {
    register: "notebooks.registerNotebookCellStatusBarItemProvider",
    at: 1,
    type: "NotebookCellStatusBarItemProvider",
    members: ["provideCellStatusBarItems"],
  },
  {
    register: "authentication.registerAuthenticationProvider",
    at: 2,
    type: "AuthenticationProvider",
    members: ["getSessions", "createSession", "removeSession"],
  },
  {
    register: "lm.registerTool",
    at: 1,
    type: "LanguageModelTool",
    members: ["invoke", "prepareInvocation"],
  },
];

/** What VS Code calls on objects that reach it in other ways: as an option, or from a factory. */
export const VSCODE_OBJECTS: readonly Pick<Provider, "type" | "members">[] = [
  { type: "CustomTextEditorProvider", members: ["resolveCustomTextEditor"] },
  { type: "CustomReadonlyEditorProvider", members: ["openCustomDocument", "resolveCustomEditor"] },
  { type: "TreeDragAndDropController", members: ["handleDrag", "handleDrop"] },
  { type: "Pseudoterminal", members: ["open", "close", "handleInput", "setDimensions"] },
  { type: "DebugAdapter", members: ["handleMessage"] },
  {
    type: "DebugAdapterTracker",
    members: ["onWillStartSession", "onWillReceiveMessage", "onDidSendMessage", "onWillStopSession"],
  },
];

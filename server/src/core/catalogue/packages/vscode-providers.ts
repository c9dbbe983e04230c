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
    members: ["provideDebugConfigurations", "resolveDebugConfiguration"],
  },
];

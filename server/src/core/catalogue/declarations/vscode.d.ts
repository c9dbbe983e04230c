/** What extensions hand over to VS Code, and what they are handed: enough for the types of handlers to flow. */
type Thenable<T> = PromiseLike<T>;

export type ProviderResult<T> = T | undefined | null | Thenable<T | undefined | null>;
export type DocumentSelector = any;
export interface Event<T> {
  (listener: (event: T) => any, thisArgument?: any, disposables?: Disposable[]): Disposable;
}
export class Disposable {
  static from(...disposables: { dispose(): any }[]): Disposable;
  constructor(dispose: () => any);
  dispose(): any;
}
export class EventEmitter<T = any> {
  event: Event<T>;
  fire(data: T): void;
  dispose(): void;
}
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: Event<any>;
}
export class CancellationTokenSource {
  token: CancellationToken;
  cancel(): void;
  dispose(): void;
}
export class Uri {
  static file(path: string): Uri;
  static parse(text: string, strict?: boolean): Uri;
  static joinPath(base: Uri, ...segments: string[]): Uri;
  static from(parts: any): Uri;
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
  readonly fsPath: string;
  with(change: any): Uri;
  toString(skipEncoding?: boolean): string;
  toJSON(): any;
}
export class Position {
  constructor(line: number, character: number);
  readonly line: number;
  readonly character: number;
  translate(...parameters: any[]): Position;
  with(...parameters: any[]): Position;
  isBefore(other: Position): boolean;
  isAfter(other: Position): boolean;
  isEqual(other: Position): boolean;
  compareTo(other: Position): number;
}
export class Range {
  constructor(...parameters: any[]);
  readonly start: Position;
  readonly end: Position;
  isEmpty: boolean;
  isSingleLine: boolean;
  contains(other: Position | Range): boolean;
  intersection(other: Range): Range | undefined;
  union(other: Range): Range;
  with(...parameters: any[]): Range;
}
export class Selection extends Range {
  readonly anchor: Position;
  readonly active: Position;
  readonly isReversed: boolean;
}
export interface TextLine {
  readonly lineNumber: number;
  readonly text: string;
  readonly range: Range;
  readonly isEmptyOrWhitespace: boolean;
}
export interface TextDocument {
  readonly uri: Uri;
  readonly fileName: string;
  readonly isUntitled: boolean;
  readonly languageId: string;
  readonly version: number;
  readonly isDirty: boolean;
  readonly isClosed: boolean;
  readonly lineCount: number;
  readonly eol: any;
  save(): Thenable<boolean>;
  lineAt(at: number | Position): TextLine;
  offsetAt(position: Position): number;
  positionAt(offset: number): Position;
  getText(range?: Range): string;
  getWordRangeAtPosition(position: Position, pattern?: RegExp): Range | undefined;
  validateRange(range: Range): Range;
  validatePosition(position: Position): Position;
}
export interface TextEditorEdit {
  replace(at: Position | Range, text: string): void;
  insert(at: Position, text: string): void;
  delete(range: Range): void;
}
export interface TextEditor {
  readonly document: TextDocument;
  selection: Selection;
  selections: readonly Selection[];
  readonly visibleRanges: readonly Range[];
  options: any;
  viewColumn?: any;
  edit(change: (edit: TextEditorEdit) => void, options?: any): Thenable<boolean>;
  insertSnippet(snippet: any, ...rest: any[]): Thenable<boolean>;
  setDecorations(type: any, ranges: readonly any[]): void;
  revealRange(range: Range, type?: any): void;
}
export interface FileSystemWatcher extends Disposable {
  readonly onDidCreate: Event<Uri>;
  readonly onDidChange: Event<Uri>;
  readonly onDidDelete: Event<Uri>;
}
export interface Webview {
  options: any;
  html: string;
  readonly cspSource: string;
  readonly onDidReceiveMessage: Event<any>;
  postMessage(message: any): Thenable<boolean>;
  asWebviewUri(uri: Uri): Uri;
}
export interface WebviewPanel {
  readonly webview: Webview;
  readonly visible: boolean;
  readonly active: boolean;
  title: string;
  readonly onDidDispose: Event<void>;
  readonly onDidChangeViewState: Event<any>;
  reveal(...parameters: any[]): void;
  dispose(): any;
}
export interface WebviewView {
  readonly webview: Webview;
  readonly visible: boolean;
  title?: string;
  readonly onDidDispose: Event<void>;
  readonly onDidChangeVisibility: Event<void>;
  show(preserveFocus?: boolean): void;
}
export interface OutputChannel {
  readonly name: string;
  append(text: string): void;
  appendLine(text: string): void;
  clear(): void;
  show(...parameters: any[]): void;
  hide(): void;
  dispose(): void;
}
export interface Memento {
  keys(): readonly string[];
  get<T = any>(key: string, fallback?: T): T;
  update(key: string, value: any): Thenable<void>;
}
export interface ExtensionContext {
  readonly subscriptions: { dispose(): any }[];
  readonly workspaceState: Memento;
  readonly globalState: Memento;
  readonly secrets: SecretStorage;
  readonly extensionUri: Uri;
  readonly extensionPath: string;
  readonly extensionMode: any;
  readonly extension: any;
  readonly storageUri: Uri | undefined;
  readonly storagePath: string | undefined;
  readonly globalStorageUri: Uri;
  readonly globalStoragePath: string;
  readonly logUri: Uri;
  readonly environmentVariableCollection: any;
  asAbsolutePath(path: string): string;
}
export interface WorkspaceFolder {
  readonly uri: Uri;
  readonly name: string;
  readonly index: number;
}
export interface WorkspaceConfiguration {
  get<T = any>(section: string, fallback?: T): T;
  has(section: string): boolean;
  inspect(section: string): any;
  update(section: string, value: any, ...rest: any[]): Thenable<void>;
  [key: string]: any;
}

export interface CompletionItemProvider<T = any> {
  provideCompletionItems(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
    context: any,
  ): any;
  resolveCompletionItem?(item: T, token: CancellationToken): any;
}
export interface InlineCompletionItemProvider<T = any> {
  provideInlineCompletionItems(
    document: TextDocument,
    position: Position,
    context: any,
    token: CancellationToken,
  ): any;
}
export interface CodeActionProvider<T = any> {
  provideCodeActions(document: TextDocument, range: Range, context: any, token: CancellationToken): any;
  resolveCodeAction?(action: T, token: CancellationToken): any;
}
export interface CodeLensProvider<T = any> {
  provideCodeLenses(document: TextDocument, token: CancellationToken): any;
  resolveCodeLens?(lens: T, token: CancellationToken): any;
}
export interface DefinitionProvider<T = any> {
  provideDefinition(document: TextDocument, position: Position, token: CancellationToken): any;
}
export interface ImplementationProvider<T = any> {
  provideImplementation(document: TextDocument, position: Position, token: CancellationToken): any;
}
export interface TypeDefinitionProvider<T = any> {
  provideTypeDefinition(document: TextDocument, position: Position, token: CancellationToken): any;
}
export interface DeclarationProvider<T = any> {
  provideDeclaration(document: TextDocument, position: Position, token: CancellationToken): any;
}
export interface HoverProvider<T = any> {
  provideHover(document: TextDocument, position: Position, token: CancellationToken): any;
}
export interface DocumentHighlightProvider<T = any> {
  provideDocumentHighlights(document: TextDocument, position: Position, token: CancellationToken): any;
}
export interface DocumentSymbolProvider<T = any> {
  provideDocumentSymbols(document: TextDocument, token: CancellationToken): any;
}
export interface WorkspaceSymbolProvider<T = any> {
  provideWorkspaceSymbols(query: string, token: CancellationToken): any;
  resolveWorkspaceSymbol?(symbol: T, token: CancellationToken): any;
}
export interface ReferenceProvider<T = any> {
  provideReferences(document: TextDocument, position: Position, context: any, token: CancellationToken): any;
}
export interface RenameProvider<T = any> {
  provideRenameEdits(document: TextDocument, position: Position, name: string, token: CancellationToken): any;
  prepareRename?(document: TextDocument, position: Position, token: CancellationToken): any;
}
export interface DocumentSemanticTokensProvider<T = any> {
  provideDocumentSemanticTokens(document: TextDocument, token: CancellationToken): any;
  provideDocumentSemanticTokensEdits?(
    document: TextDocument,
    previous: string,
    token: CancellationToken,
  ): any;
}
export interface DocumentFormattingEditProvider<T = any> {
  provideDocumentFormattingEdits(document: TextDocument, options: any, token: CancellationToken): any;
}
export interface DocumentRangeFormattingEditProvider<T = any> {
  provideDocumentRangeFormattingEdits(
    document: TextDocument,
    range: Range,
    options: any,
    token: CancellationToken,
  ): any;
}
export interface OnTypeFormattingEditProvider<T = any> {
  provideOnTypeFormattingEdits(
    document: TextDocument,
    position: Position,
    typed: string,
    options: any,
    token: CancellationToken,
  ): any;
}
export interface SignatureHelpProvider<T = any> {
  provideSignatureHelp(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
    context: any,
  ): any;
}
export interface DocumentLinkProvider<T = any> {
  provideDocumentLinks(document: TextDocument, token: CancellationToken): any;
  resolveDocumentLink?(link: T, token: CancellationToken): any;
}
export interface DocumentColorProvider<T = any> {
  provideDocumentColors(document: TextDocument, token: CancellationToken): any;
  provideColorPresentations(color: any, context: any, token: CancellationToken): any;
}
export interface InlayHintsProvider<T = any> {
  provideInlayHints(document: TextDocument, range: Range, token: CancellationToken): any;
  resolveInlayHint?(hint: T, token: CancellationToken): any;
}
export interface FoldingRangeProvider<T = any> {
  provideFoldingRanges(document: TextDocument, context: any, token: CancellationToken): any;
}
export interface SelectionRangeProvider<T = any> {
  provideSelectionRanges(
    document: TextDocument,
    positions: readonly Position[],
    token: CancellationToken,
  ): any;
}
export interface CallHierarchyProvider<T = any> {
  prepareCallHierarchy(document: TextDocument, position: Position, token: CancellationToken): any;
  provideCallHierarchyIncomingCalls(item: any, token: CancellationToken): any;
  provideCallHierarchyOutgoingCalls(item: any, token: CancellationToken): any;
}
export interface TreeDataProvider<T = any> {
  onDidChangeTreeData?: Event<any>;
  getTreeItem(element: T): any;
  getChildren(element?: T): ProviderResult<T[]>;
  getParent?(element: T): ProviderResult<T>;
  resolveTreeItem?(item: any, element: T, token: CancellationToken): any;
}
export interface WebviewViewProvider {
  resolveWebviewView(view: WebviewView, context: any, token: CancellationToken): any;
}
export interface UriHandler {
  handleUri(uri: Uri): any;
}
export interface FileDecorationProvider {
  onDidChangeFileDecorations?: Event<any>;
  provideFileDecoration(uri: Uri, token: CancellationToken): any;
}
export interface TextDocumentContentProvider {
  onDidChange?: Event<Uri>;
  provideTextDocumentContent(uri: Uri, token: CancellationToken): ProviderResult<string>;
}
export interface FileSystemProvider {
  readonly onDidChangeFile: Event<any>;
  watch(uri: Uri, options: any): Disposable;
  stat(uri: Uri): any;
  readDirectory(uri: Uri): any;
  createDirectory(uri: Uri): any;
  readFile(uri: Uri): Uint8Array | Thenable<Uint8Array>;
  writeFile(uri: Uri, content: Uint8Array, options: any): any;
  delete(uri: Uri, options: any): any;
  rename(from: Uri, to: Uri, options: any): any;
}
export interface TaskProvider<T = any> {
  provideTasks(token: CancellationToken): any;
  resolveTask(task: T, token: CancellationToken): any;
}
export interface DebugConfigurationProvider {
  provideDebugConfigurations?(folder: WorkspaceFolder | undefined, token?: CancellationToken): any;
  resolveDebugConfiguration?(
    folder: WorkspaceFolder | undefined,
    configuration: any,
    token?: CancellationToken,
  ): any;
}

export interface EvaluatableExpressionProvider {
  provideEvaluatableExpression(...parameters: any[]): any;
}
export interface InlineValuesProvider {
  provideInlineValues(...parameters: any[]): any;
}
export interface DocumentRangeSemanticTokensProvider {
  provideDocumentRangeSemanticTokens(...parameters: any[]): any;
}
export interface LinkedEditingRangeProvider {
  provideLinkedEditingRanges(...parameters: any[]): any;
}
export interface DocumentDropEditProvider {
  provideDocumentDropEdits(...parameters: any[]): any;
  resolveDocumentDropEdit?(...parameters: any[]): any;
}
export interface DocumentPasteEditProvider {
  prepareDocumentPaste?(...parameters: any[]): any;
  provideDocumentPasteEdits?(...parameters: any[]): any;
  resolveDocumentPasteEdit?(...parameters: any[]): any;
}
export interface TypeHierarchyProvider {
  prepareTypeHierarchy(...parameters: any[]): any;
  provideTypeHierarchySupertypes(...parameters: any[]): any;
  provideTypeHierarchySubtypes(...parameters: any[]): any;
}
export interface DebugAdapterDescriptorFactory {
  createDebugAdapterDescriptor(...parameters: any[]): any;
}
export interface DebugAdapterTrackerFactory {
  createDebugAdapterTracker(...parameters: any[]): any;
}
export interface DebugAdapterTracker {
  onWillStartSession?(...parameters: any[]): any;
  onWillReceiveMessage?(...parameters: any[]): any;
  onDidSendMessage?(...parameters: any[]): any;
  onWillStopSession?(...parameters: any[]): any;
}
export interface DebugAdapter {
  handleMessage(...parameters: any[]): any;
}
export interface CustomTextEditorProvider {
  resolveCustomTextEditor(...parameters: any[]): any;
}
export interface CustomReadonlyEditorProvider<T = any> {
  openCustomDocument(...parameters: any[]): any;
  resolveCustomEditor(...parameters: any[]): any;
}
export interface CustomEditorProvider<T = any> {
  openCustomDocument(...parameters: any[]): any;
  resolveCustomEditor(...parameters: any[]): any;
  saveCustomDocument(...parameters: any[]): any;
  saveCustomDocumentAs(...parameters: any[]): any;
  revertCustomDocument(...parameters: any[]): any;
  backupCustomDocument(...parameters: any[]): any;
}
export interface WebviewPanelSerializer<T = any> {
  deserializeWebviewPanel(...parameters: any[]): any;
}
export interface TerminalLinkProvider<T = any> {
  provideTerminalLinks(...parameters: any[]): any;
  handleTerminalLink(...parameters: any[]): any;
}
export interface TerminalProfileProvider {
  provideTerminalProfile(...parameters: any[]): any;
}
export interface NotebookSerializer {
  deserializeNotebook(...parameters: any[]): any;
  serializeNotebook(...parameters: any[]): any;
}
export interface NotebookCellStatusBarItemProvider {
  provideCellStatusBarItems(...parameters: any[]): any;
}
export interface AuthenticationProvider {
  getSessions(...parameters: any[]): any;
  createSession(...parameters: any[]): any;
  removeSession(...parameters: any[]): any;
}
export interface LanguageModelTool<T = any> {
  invoke(...parameters: any[]): any;
  prepareInvocation?(...parameters: any[]): any;
}
export interface TreeDragAndDropController<T = any> {
  handleDrag?(...parameters: any[]): any;
  handleDrop?(...parameters: any[]): any;
}
export interface Pseudoterminal {
  open(...parameters: any[]): any;
  close(...parameters: any[]): any;
  handleInput?(...parameters: any[]): any;
  setDimensions?(...parameters: any[]): any;
}
export interface SecretStorage {
  get(key: string): Thenable<string | undefined>;
  store(key: string, value: string): Thenable<void>;
  delete(key: string): Thenable<void>;
  readonly onDidChange: Event<any>;
}
export interface TabGroups {
  readonly all: readonly any[];
  readonly activeTabGroup: any;
  readonly onDidChangeTabGroups: Event<any>;
  readonly onDidChangeTabs: Event<any>;
  close(...parameters: any[]): Thenable<boolean>;
}
export interface TreeView<T = any> extends Disposable {
  readonly onDidExpandElement: Event<any>;
  readonly onDidCollapseElement: Event<any>;
  readonly onDidChangeSelection: Event<any>;
  readonly onDidChangeVisibility: Event<any>;
  readonly onDidChangeCheckboxState: Event<any>;
  readonly selection: readonly T[];
  readonly visible: boolean;
  message?: any;
  title?: string;
  description?: string;
  badge?: any;
  reveal(element: T, options?: any): Thenable<void>;
}
interface QuickInput {
  title: any;
  step: any;
  totalSteps: any;
  enabled: boolean;
  busy: boolean;
  ignoreFocusOut: boolean;
  value: string;
  placeholder: any;
  buttons: any;
  show(): void;
  hide(): void;
  dispose(): void;
}
export interface QuickPick<T = any> extends QuickInput {
  items: readonly any[];
  activeItems: readonly any[];
  selectedItems: readonly any[];
  canSelectMany: boolean;
  matchOnDescription: boolean;
  matchOnDetail: boolean;
  readonly onDidHide: Event<void>;
  readonly onDidChangeValue: Event<string>;
  readonly onDidAccept: Event<void>;
  readonly onDidTriggerButton: Event<any>;
  readonly onDidTriggerItemButton: Event<any>;
  readonly onDidChangeActive: Event<readonly any[]>;
  readonly onDidChangeSelection: Event<readonly any[]>;
}
export interface InputBox extends QuickInput {
  password: boolean;
  prompt: any;
  validationMessage: any;
  readonly onDidHide: Event<void>;
  readonly onDidChangeValue: Event<string>;
  readonly onDidAccept: Event<void>;
  readonly onDidTriggerButton: Event<any>;
}
export interface ChatParticipant {
  readonly id: string;
  iconPath?: any;
  followupProvider?: any;
  requestHandler: any;
  readonly onDidReceiveFeedback: Event<any>;
  dispose(): void;
}
export interface TestController {
  readonly id: string;
  readonly items: any;
  resolveHandler?: (item: any) => any;
  refreshHandler?: (token: CancellationToken) => any;
  createRunProfile(
    name: string,
    kind: any,
    run: (request: any, token: CancellationToken) => any,
    ...rest: any[]
  ): any;
  createTestItem(id: string, label: string, uri?: Uri): any;
  createTestRun(...parameters: any[]): any;
  dispose(): void;
}
export interface NotebookController {
  readonly id: string;
  readonly label: string;
  executeHandler: (cells: any[], notebook: any, controller: any) => any;
  interruptHandler?: (notebook: any) => any;
  supportedLanguages?: string[];
  supportsExecutionOrder?: boolean;
  createNotebookCellExecution(cell: any): any;
  dispose(): void;
}
export class CustomExecution {
  constructor(run: (definition: any) => Thenable<Pseudoterminal>);
}

export namespace chat {
  function createChatParticipant(
    id: string,
    handler: (request: any, context: any, response: any, token: CancellationToken) => any,
  ): ChatParticipant;
}
export namespace lm {
  const onDidChangeChatModels: Event<void>;
  const tools: readonly any[];
  function registerTool<T>(name: string, tool: LanguageModelTool<T>): Disposable;
  function selectChatModels(selector?: any): Thenable<any[]>;
  function invokeTool(...parameters: any[]): Thenable<any>;
}
export namespace notebooks {
  function createNotebookController(
    id: string,
    type: string,
    label: string,
    handler?: (cells: any[], notebook: any, controller: any) => any,
  ): NotebookController;
  function registerNotebookCellStatusBarItemProvider(
    type: string,
    provider: NotebookCellStatusBarItemProvider,
  ): Disposable;
}
export namespace tests {
  function createTestController(id: string, label: string): TestController;
}

export namespace authentication {
  function registerAuthenticationProvider(
    id: string,
    label: string,
    provider: AuthenticationProvider,
    options?: any,
  ): Disposable;
  const onDidChangeSessions: Event<any>;
  function getSession(id: string, scopes: readonly string[], options?: any): Thenable<any>;
}
export namespace commands {
  function registerCommand(
    command: string,
    run: (...parameters: any[]) => any,
    thisArgument?: any,
  ): Disposable;
  function registerTextEditorCommand(
    command: string,
    run: (editor: TextEditor, edit: TextEditorEdit, ...parameters: any[]) => void,
    thisArgument?: any,
  ): Disposable;
  function executeCommand<T = any>(command: string, ...rest: any[]): Thenable<T>;
  function getCommands(filterInternal?: boolean): Thenable<string[]>;
}
export namespace debug {
  const onDidChangeActiveDebugSession: Event<any>;
  const onDidStartDebugSession: Event<any>;
  const onDidReceiveDebugSessionCustomEvent: Event<any>;
  const onDidTerminateDebugSession: Event<any>;
  const onDidChangeBreakpoints: Event<any>;
  const onDidChangeActiveStackItem: Event<any>;
  function registerDebugAdapterDescriptorFactory(
    type: string,
    factory: DebugAdapterDescriptorFactory,
  ): Disposable;
  function registerDebugAdapterTrackerFactory(type: string, factory: DebugAdapterTrackerFactory): Disposable;
  function registerDebugConfigurationProvider(
    type: string,
    provider: DebugConfigurationProvider,
    ...rest: any[]
  ): Disposable;
  function startDebugging(...parameters: any[]): Thenable<boolean>;
  const activeDebugSession: any;
}
export namespace env {
  const onDidChangeTelemetryEnabled: Event<any>;
  const onDidChangeShell: Event<any>;
  const onDidChangeLogLevel: Event<any>;
  const appName: string;
  const appRoot: string;
  const language: string;
  const machineId: string;
  const clipboard: { readText(): Thenable<string>; writeText(text: string): Thenable<void> };
  function openExternal(target: Uri): Thenable<boolean>;
}
export namespace extensions {
  const onDidChange: Event<any>;
  function getExtension<T = any>(id: string): any;
  const all: readonly any[];
}
export namespace languages {
  const onDidChangeDiagnostics: Event<any>;
  function registerCompletionItemProvider(
    selector: DocumentSelector,
    provider: CompletionItemProvider,
    ...rest: any[]
  ): Disposable;
  function registerInlineCompletionItemProvider(
    selector: DocumentSelector,
    provider: InlineCompletionItemProvider,
    ...rest: any[]
  ): Disposable;
  function registerCodeActionsProvider(
    selector: DocumentSelector,
    provider: CodeActionProvider,
    ...rest: any[]
  ): Disposable;
  function registerCodeLensProvider(
    selector: DocumentSelector,
    provider: CodeLensProvider,
    ...rest: any[]
  ): Disposable;
  function registerDefinitionProvider(
    selector: DocumentSelector,
    provider: DefinitionProvider,
    ...rest: any[]
  ): Disposable;
  function registerImplementationProvider(
    selector: DocumentSelector,
    provider: ImplementationProvider,
    ...rest: any[]
  ): Disposable;
  function registerTypeDefinitionProvider(
    selector: DocumentSelector,
    provider: TypeDefinitionProvider,
    ...rest: any[]
  ): Disposable;
  function registerDeclarationProvider(
    selector: DocumentSelector,
    provider: DeclarationProvider,
    ...rest: any[]
  ): Disposable;
  function registerHoverProvider(
    selector: DocumentSelector,
    provider: HoverProvider,
    ...rest: any[]
  ): Disposable;
  function registerDocumentHighlightProvider(
    selector: DocumentSelector,
    provider: DocumentHighlightProvider,
    ...rest: any[]
  ): Disposable;
  function registerDocumentSymbolProvider(
    selector: DocumentSelector,
    provider: DocumentSymbolProvider,
    ...rest: any[]
  ): Disposable;
  function registerWorkspaceSymbolProvider(provider: WorkspaceSymbolProvider): Disposable;
  function registerReferenceProvider(
    selector: DocumentSelector,
    provider: ReferenceProvider,
    ...rest: any[]
  ): Disposable;
  function registerRenameProvider(
    selector: DocumentSelector,
    provider: RenameProvider,
    ...rest: any[]
  ): Disposable;
  function registerDocumentSemanticTokensProvider(
    selector: DocumentSelector,
    provider: DocumentSemanticTokensProvider,
    ...rest: any[]
  ): Disposable;
  function registerDocumentFormattingEditProvider(
    selector: DocumentSelector,
    provider: DocumentFormattingEditProvider,
    ...rest: any[]
  ): Disposable;
  function registerDocumentRangeFormattingEditProvider(
    selector: DocumentSelector,
    provider: DocumentRangeFormattingEditProvider,
    ...rest: any[]
  ): Disposable;
  function registerOnTypeFormattingEditProvider(
    selector: DocumentSelector,
    provider: OnTypeFormattingEditProvider,
    ...rest: any[]
  ): Disposable;
  function registerSignatureHelpProvider(
    selector: DocumentSelector,
    provider: SignatureHelpProvider,
    ...rest: any[]
  ): Disposable;
  function registerDocumentLinkProvider(
    selector: DocumentSelector,
    provider: DocumentLinkProvider,
    ...rest: any[]
  ): Disposable;
  function registerColorProvider(
    selector: DocumentSelector,
    provider: DocumentColorProvider,
    ...rest: any[]
  ): Disposable;
  function registerInlayHintsProvider(
    selector: DocumentSelector,
    provider: InlayHintsProvider,
    ...rest: any[]
  ): Disposable;
  function registerFoldingRangeProvider(
    selector: DocumentSelector,
    provider: FoldingRangeProvider,
    ...rest: any[]
  ): Disposable;
  function registerSelectionRangeProvider(
    selector: DocumentSelector,
    provider: SelectionRangeProvider,
    ...rest: any[]
  ): Disposable;
  function registerCallHierarchyProvider(
    selector: DocumentSelector,
    provider: CallHierarchyProvider,
    ...rest: any[]
  ): Disposable;
  function registerEvaluatableExpressionProvider(
    selector: DocumentSelector,
    provider: EvaluatableExpressionProvider,
    ...rest: any[]
  ): Disposable;
  function registerInlineValuesProvider(
    selector: DocumentSelector,
    provider: InlineValuesProvider,
    ...rest: any[]
  ): Disposable;
  function registerDocumentRangeSemanticTokensProvider(
    selector: DocumentSelector,
    provider: DocumentRangeSemanticTokensProvider,
    ...rest: any[]
  ): Disposable;
  function registerLinkedEditingRangeProvider(
    selector: DocumentSelector,
    provider: LinkedEditingRangeProvider,
    ...rest: any[]
  ): Disposable;
  function registerDocumentDropEditProvider(
    selector: DocumentSelector,
    provider: DocumentDropEditProvider,
    ...rest: any[]
  ): Disposable;
  function registerDocumentPasteEditProvider(
    selector: DocumentSelector,
    provider: DocumentPasteEditProvider,
    ...rest: any[]
  ): Disposable;
  function registerTypeHierarchyProvider(
    selector: DocumentSelector,
    provider: TypeHierarchyProvider,
    ...rest: any[]
  ): Disposable;
  function createDiagnosticCollection(name?: string): any;
  function getDiagnostics(uri?: Uri): any;
  function match(selector: DocumentSelector, document: TextDocument): number;
  function setLanguageConfiguration(language: string, configuration: any): Disposable;
}
export namespace tasks {
  const onDidStartTask: Event<any>;
  const onDidEndTask: Event<any>;
  const onDidStartTaskProcess: Event<any>;
  const onDidEndTaskProcess: Event<any>;
  function registerTaskProvider(type: string, provider: TaskProvider): Disposable;
  function executeTask(task: any): Thenable<any>;
  function fetchTasks(filter?: any): Thenable<any[]>;
}
export namespace window {
  const onDidChangeTerminalShellIntegration: Event<any>;
  const onDidChangeVisibleNotebookEditors: Event<any>;
  const onDidChangeNotebookEditorSelection: Event<any>;
  const onDidChangeNotebookEditorVisibleRanges: Event<any>;
  const onDidChangeActiveTextEditor: Event<TextEditor | undefined>;
  const onDidChangeVisibleTextEditors: Event<readonly TextEditor[]>;
  const onDidChangeTextEditorSelection: Event<{
    textEditor: TextEditor;
    selections: readonly Selection[];
    kind?: any;
  }>;
  const onDidChangeTextEditorVisibleRanges: Event<any>;
  const onDidChangeTextEditorOptions: Event<any>;
  const onDidChangeWindowState: Event<any>;
  const onDidChangeTextEditorViewColumn: Event<any>;
  const onDidChangeActiveTerminal: Event<any>;
  const onDidOpenTerminal: Event<any>;
  const onDidCloseTerminal: Event<any>;
  const onDidChangeTerminalState: Event<any>;
  const onDidStartTerminalShellExecution: Event<any>;
  const onDidEndTerminalShellExecution: Event<any>;
  const onDidChangeActiveColorTheme: Event<any>;
  const onDidChangeActiveNotebookEditor: Event<any>;
  const activeTextEditor: TextEditor | undefined;
  const visibleTextEditors: readonly TextEditor[];
  const terminals: readonly any[];
  const state: any;
  function registerTreeDataProvider<T>(view: string, provider: TreeDataProvider<T>): Disposable;
  function createTreeView<T>(
    view: string,
    options: { treeDataProvider: TreeDataProvider<T>; [option: string]: any },
  ): TreeView<T>;
  function registerWebviewViewProvider(
    view: string,
    provider: WebviewViewProvider,
    options?: any,
  ): Disposable;
  function registerUriHandler(handler: UriHandler): Disposable;
  function registerFileDecorationProvider(provider: FileDecorationProvider): Disposable;
  function createWebviewPanel(type: string, title: string, show: any, options?: any): WebviewPanel;
  function createOutputChannel(name: string, options?: any): OutputChannel;
  function createStatusBarItem(...parameters: any[]): any;
  function createTextEditorDecorationType(options: any): any;
  function createTerminal(...parameters: any[]): any;
  function createQuickPick<T = any>(): QuickPick<T>;
  function createInputBox(): InputBox;
  function registerCustomEditorProvider(
    type: string,
    provider: CustomTextEditorProvider | CustomReadonlyEditorProvider | CustomEditorProvider,
    options?: any,
  ): Disposable;
  function registerWebviewPanelSerializer(type: string, serializer: WebviewPanelSerializer): Disposable;
  function registerTerminalLinkProvider(provider: TerminalLinkProvider): Disposable;
  function registerTerminalProfileProvider(id: string, provider: TerminalProfileProvider): Disposable;
  const tabGroups: TabGroups;
  function showTextDocument(document: any, ...rest: any[]): Thenable<TextEditor>;
  function showInformationMessage(message: string, ...rest: any[]): Thenable<any>;
  function showWarningMessage(message: string, ...rest: any[]): Thenable<any>;
  function showErrorMessage(message: string, ...rest: any[]): Thenable<any>;
  function showQuickPick(items: any, ...rest: any[]): Thenable<any>;
  function showInputBox(...parameters: any[]): Thenable<string | undefined>;
  function showOpenDialog(options?: any): Thenable<Uri[] | undefined>;
  function showSaveDialog(options?: any): Thenable<Uri | undefined>;
  function setStatusBarMessage(text: string, ...rest: any[]): Disposable;
  function withProgress<R>(
    options: any,
    task: (progress: { report(value: any): void }, token: CancellationToken) => Thenable<R>,
  ): Thenable<R>;
}
export namespace workspace {
  const onDidCloseNotebookDocument: Event<any>;
  const onWillSaveNotebookDocument: Event<any>;
  const onDidChangeWorkspaceFolders: Event<any>;
  const onDidOpenTextDocument: Event<TextDocument>;
  const onDidCloseTextDocument: Event<TextDocument>;
  const onDidChangeTextDocument: Event<{
    document: TextDocument;
    contentChanges: readonly any[];
    reason?: any;
  }>;
  const onWillSaveTextDocument: Event<{
    document: TextDocument;
    reason: any;
    waitUntil(edits: Thenable<any>): void;
  }>;
  const onDidSaveTextDocument: Event<TextDocument>;
  const onDidChangeNotebookDocument: Event<any>;
  const onDidSaveNotebookDocument: Event<any>;
  const onDidOpenNotebookDocument: Event<any>;
  const onWillCreateFiles: Event<any>;
  const onDidCreateFiles: Event<{ files: readonly Uri[] }>;
  const onWillDeleteFiles: Event<any>;
  const onDidDeleteFiles: Event<{ files: readonly Uri[] }>;
  const onWillRenameFiles: Event<any>;
  const onDidRenameFiles: Event<{ files: readonly { oldUri: Uri; newUri: Uri }[] }>;
  const onDidChangeConfiguration: Event<{ affectsConfiguration(section: string, scope?: any): boolean }>;
  const onDidGrantWorkspaceTrust: Event<any>;
  const workspaceFolders: readonly WorkspaceFolder[] | undefined;
  const rootPath: string | undefined;
  const name: string | undefined;
  const textDocuments: readonly TextDocument[];
  const isTrusted: boolean;
  const fs: {
    readFile(uri: Uri): Thenable<Uint8Array>;
    writeFile(uri: Uri, content: Uint8Array): Thenable<void>;
    stat(uri: Uri): Thenable<any>;
    readDirectory(uri: Uri): Thenable<[string, any][]>;
    createDirectory(uri: Uri): Thenable<void>;
    delete(uri: Uri, options?: any): Thenable<void>;
    rename(from: Uri, to: Uri, options?: any): Thenable<void>;
    copy(from: Uri, to: Uri, options?: any): Thenable<void>;
  };
  function registerTextDocumentContentProvider(
    scheme: string,
    provider: TextDocumentContentProvider,
  ): Disposable;
  function registerNotebookSerializer(
    type: string,
    serializer: NotebookSerializer,
    options?: any,
  ): Disposable;
  function registerFileSystemProvider(
    scheme: string,
    provider: FileSystemProvider,
    options?: any,
  ): Disposable;
  function createFileSystemWatcher(pattern: any, ...rest: any[]): FileSystemWatcher;
  function getConfiguration(section?: string, scope?: any): WorkspaceConfiguration;
  function getWorkspaceFolder(uri: Uri): WorkspaceFolder | undefined;
  function asRelativePath(path: string | Uri, includeFolder?: boolean): string;
  function findFiles(include: any, ...rest: any[]): Thenable<Uri[]>;
  function openTextDocument(what?: any): Thenable<TextDocument>;
  function applyEdit(edit: any, metadata?: any): Thenable<boolean>;
  function saveAll(includeUntitled?: boolean): Thenable<boolean>;
}

export type TreeItem = any;
export const TreeItem: any;
export type CompletionItem = any;
export const CompletionItem: any;
export type Hover = any;
export const Hover: any;
export type MarkdownString = any;
export const MarkdownString: any;
export type Diagnostic = any;
export const Diagnostic: any;
export type Location = any;
export const Location: any;
export type CodeAction = any;
export const CodeAction: any;
export type CodeLens = any;
export const CodeLens: any;
export type WorkspaceEdit = any;
export const WorkspaceEdit: any;
export type TextEdit = any;
export const TextEdit: any;
export type SnippetString = any;
export const SnippetString: any;
export type ThemeIcon = any;
export const ThemeIcon: any;
export type ThemeColor = any;
export const ThemeColor: any;
export type RelativePattern = any;
export const RelativePattern: any;
export type DocumentSymbol = any;
export const DocumentSymbol: any;
export type SymbolInformation = any;
export const SymbolInformation: any;
export type DocumentLink = any;
export const DocumentLink: any;
export type InlayHint = any;
export const InlayHint: any;
export type FoldingRange = any;
export const FoldingRange: any;
export type SemanticTokensBuilder = any;
export const SemanticTokensBuilder: any;
export type SemanticTokensLegend = any;
export const SemanticTokensLegend: any;
export type Task = any;
export const Task: any;
export type ShellExecution = any;
export const ShellExecution: any;
export type ProcessExecution = any;
export const ProcessExecution: any;
export type FileSystemError = any;
export const FileSystemError: any;
export type SignatureHelp = any;
export const SignatureHelp: any;
export type SignatureInformation = any;
export const SignatureInformation: any;
export type ParameterInformation = any;
export const ParameterInformation: any;
export type CompletionItemKind = any;
export const CompletionItemKind: any;
export type DiagnosticSeverity = any;
export const DiagnosticSeverity: any;
export type CodeActionKind = any;
export const CodeActionKind: any;
export type StatusBarAlignment = any;
export const StatusBarAlignment: any;
export type ViewColumn = any;
export const ViewColumn: any;
export type ProgressLocation = any;
export const ProgressLocation: any;
export type ConfigurationTarget = any;
export const ConfigurationTarget: any;
export type TreeItemCollapsibleState = any;
export const TreeItemCollapsibleState: any;
export type SymbolKind = any;
export const SymbolKind: any;
export type FileType = any;
export const FileType: any;
export type EndOfLine = any;
export const EndOfLine: any;
export type ExtensionMode = any;
export const ExtensionMode: any;
export type TextEditorRevealType = any;
export const TextEditorRevealType: any;
export type OverviewRulerLane = any;
export const OverviewRulerLane: any;
export type UIKind = any;
export const UIKind: any;

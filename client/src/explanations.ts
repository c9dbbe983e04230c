/** Shows an answer that is too long for a message: as a rendered document beside the code. Nothing is written to the disk. */
import { commands, EventEmitter, Uri, workspace, type Disposable } from "vscode";
import type { Explanation } from "./protocol.ts";

const SCHEME = "unblock-explanation";

export interface Explanations extends Disposable {
  show(explanation: Explanation): Promise<void>;
}

/** One text at a time: the document of a new answer replaces the one before. */
export function registerExplanations(): Explanations {
  const changed = new EventEmitter<Uri>();
  const texts = new Map<string, string>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? "",
  });
  return {
    async show({ title, text }) {
      const uri = Uri.from({ scheme: SCHEME, path: `/${title.replaceAll("/", " ")}.md` });
      texts.set(uri.path, `# ${title}\n\n${text}\n`);
      changed.fire(uri);
      await commands.executeCommand("markdown.showPreviewToSide", uri);
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}

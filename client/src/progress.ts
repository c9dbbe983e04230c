/** A request whose progress VS Code shows, with a cancel button. */
import { ProgressLocation, window } from "vscode";
import { WorkDoneProgress, type LanguageClient } from "vscode-languageclient/node";

let requests = 0;

/** The answer; `undefined` when the person cancelled. */
export function askWithProgress<Answer>(
  client: LanguageClient,
  title: string,
  method: string,
  params: object,
): Promise<Answer | undefined> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const workDoneToken = `unblock-${++requests}`;
  return Promise.resolve(
    window.withProgress(options, async (progress, token) => {
      let reached = 0;
      const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== "report") return;
        const percentage = Math.max(value.percentage ?? reached, reached);
        progress.report({ message: value.message ?? "", increment: percentage - reached });
        reached = percentage;
      });
      try {
        return await client.sendRequest<Answer>(method, { ...params, workDoneToken }, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listener.dispose();
      }
    }),
  );
}

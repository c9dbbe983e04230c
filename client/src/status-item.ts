/** What the language status menu (`{}` in the status bar) says of us. */
import { languages, LanguageStatusSeverity, type Disposable } from "vscode";
import { LANGUAGES } from "./languages.ts";
import type { Status } from "./protocol.ts";

export interface StatusItem extends Disposable {
  show(status: Status): void;
}

export function createStatusItem(): StatusItem {
  const selector = LANGUAGES.map((language) => ({ language }));
  const item = languages.createLanguageStatusItem("unblock.status", selector);
  item.name = "Unblock";
  item.text = "Unblock";
  return {
    show({ state, findings, message }) {
      item.busy = state === "analysing";
      item.severity = state === "error" ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
      item.text =
        state === "analysing"
          ? "Unblock: analysing"
          : `Unblock: ${findings} ${findings === 1 ? "finding" : "findings"}`;
      item.detail = message ?? "";
      item.command =
        state === "error"
          ? { title: "Restart", command: "unblock.restartServer" }
          : { title: "Scan workspace", command: "unblock.scanWorkspace" };
    },
    dispose: () => item.dispose(),
  };
}

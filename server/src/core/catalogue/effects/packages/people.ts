/** Packages that ask a person, who answers one question after another. */
import { writes } from "../effect-row.ts";
import { named, packagesOf, type PackageEffects } from "../package-effects.ts";

const ASKS = [writes("person")];
const PRINTS = [writes("console")];

const terminals = packagesOf(
  "inquirer prompts enquirer @inquirer/* readline-sync prompt-sync promptly password-prompt",
  named("*", ASKS),
  named(
    `Separator createPrompt createPromptModule registerPrompt restoreDefaultPrompts inject override start use addListener on off
    useState useEffect useKeypress usePrefix useMemo useRef makeTheme`,
  ),
);

/** They print, too. */
const clack = packagesOf(
  "@clack/*",
  named("*", ASKS),
  named(
    "intro outro note log info success step warn error message spinner progress taskLog cancel tasks",
    PRINTS,
  ),
  named("isCancel updateSettings"),
);

/** What an extension asks in its editor. */
const editors = packagesOf(
  "vscode",
  named(
    "showQuickPick showInputBox showOpenDialog showSaveDialog showWorkspaceFolderPick createQuickPick createInputBox",
    ASKS,
  ),
);

export const peoplePackages: readonly PackageEffects[] = [terminals, clack, editors];

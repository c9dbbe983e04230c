/** Packages that ask at the terminal and wait for the person: `prompt-sync`, `readline-sync`. */
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { alwaysDeclines, operations, promised } from "./rows.ts";

const ask: Omit<OperationRow, "symbol"> = {
  kind: "user-input",
  cost: cost("extreme", "waits until somebody answers"),
  twin: promised("node:readline/promises#Interface.question", {
    declines: alwaysDeclines(
      "`question` of node:readline/promises is a method of an interface, made and closed by hand",
    ),
  }),
};

const READLINE_SYNC = [
  ...["question", "questionEMail", "questionNewPassword", "questionInt", "questionFloat", "questionPath"],
  ...["prompt", "promptCL", "promptLoop", "promptCLLoop", "promptSimShell"],
  ...["keyIn", "keyInYN", "keyInYNStrict", "keyInPause", "keyInSelect"],
];

export const prompts: CataloguePart = {
  operations: [
    ...operations("prompt-sync", ["default()", "default().hide"], ask),
    ...operations("readline-sync", READLINE_SYNC, ask),
  ],
};

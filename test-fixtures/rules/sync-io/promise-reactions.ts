import { readFileSync, unlinkSync, writeFileSync } from "node:fs";

export function copy(from: string, to: string): void {
  fetch(from)
    .then((response) => response.text())
    .then((text) => {
      writeFileSync(to, text);
//    ^^^^^^^^^^^^^ sync-io entry="promise reaction"
    })
    .catch(() => {
      unlinkSync(to);
//    ^^^^^^^^^^ sync-io entry="promise reaction"
    })
    .finally(done);
}

function done(): void {
  readFileSync("done.txt");
//^^^^^^^^^^^^ sync-io entry="promise reaction" function=done
}

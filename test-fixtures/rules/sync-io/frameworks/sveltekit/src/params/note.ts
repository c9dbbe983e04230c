import { existsSync } from "node:fs";

export function match(name: string): boolean {
  return existsSync(`notes/${name}.md`);
//       ^^^^^^^^^^ sync-io entry="request handler" label=src/params/note.ts
}

import { readFileSync } from "node:fs";

export const actors = {
  Query: { actor: findActor },
  Actor: {
    photo(actor: { id: string }) {
      return readFileSync(`actors/${actor.id}.png`);
//           ^^^^^^^^^^^^ sync-io entry=resolver
    },
  },
};

function findActor(_parent: unknown, { id }: { id: string }): string {
  return readFileSync(`actors/${id}.json`, "utf8");
//       ^^^^^^^^^^^^ sync-io entry=resolver
}

export function neverCalled(): string {
  return readFileSync("actors.json", "utf8"); //: nothing that runs on the event loop
}

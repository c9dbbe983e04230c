import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { privateProcedure, publicProcedure, router } from "./trpc.js";

export const notes = router({
  list: publicProcedure.query(() => readdirSync("notes")),
//                                  ^^^^^^^^^^^ sync-io entry=procedure
  byName: publicProcedure.input(z.string()).query(async ({ input }) => read(input)),
//                                                                     ^^^^ sync-io entry=procedure via=read
  add: privateProcedure
    .input(z.object({ name: z.string(), text: z.string() }))
    .mutation(({ input }) => {
      writeFileSync(`notes/${input.name}.md`, input.text);
//    ^^^^^^^^^^^^^ sync-io entry=procedure
    }),
  changes: publicProcedure.subscription(async function* () {
    yield readFileSync("changes.txt", "utf8");
//        ^^^^^^^^^^^^ sync-io entry=procedure
  }),
});

function read(name: string): string {
  return readFileSync(`notes/${name}.md`, "utf8");
}

import { writeFileSync } from "node:fs";
import { defineAction } from "astro:actions";

export const server = {
  like: defineAction({
    handler: async (input: string) => {
      writeFileSync("likes.txt", input);
//    ^^^^^^^^^^^^^ sync-io entry="server action"
    },
  }),
};

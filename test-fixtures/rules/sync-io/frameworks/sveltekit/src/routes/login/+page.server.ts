import { appendFileSync, readFileSync } from "node:fs";
import type { Actions, PageServerLoad } from "./$types";
import { user } from "$lib/users";

export const load: PageServerLoad = async ({ params }) => {
  return { terms: readFileSync("terms.md", "utf8"), user: user(params.name) };
//                ^^^^^^^^^^^^ sync-io entry="request handler" label=src/routes/login/+page.server.ts
//                                                        ^^^^ sync-io entry="request handler" label=src/routes/login/+page.server.ts via=user
};

export const actions = {
  default: async ({ request }) => {
    appendFileSync("logins.txt", await request.text());
//  ^^^^^^^^^^^^^^ sync-io entry="request handler" label=src/routes/login/+page.server.ts
  },
  leave() {
    appendFileSync("logins.txt", "left");
//  ^^^^^^^^^^^^^^ sync-io entry="request handler" label=src/routes/login/+page.server.ts
  },
} satisfies Actions;

import { readdirSync, readFileSync } from "node:fs";

export function post(slug: string): string {
  return readFileSync(`posts/${slug}.md`, "utf8");
}

/** Also called by a script that ends by itself, which makes it no less a part of the site. */
export async function posts(): Promise<string[]> {
  return readdirSync("posts");
//       ^^^^^^^^^^^ sync-io entry="async function"
}

/** Only while the site is built. */
export async function drafts(): Promise<string[]> {
  return readdirSync("drafts"); //: startup (main)
}

export async function withSession(handler: () => Promise<Response>): Promise<Response> {
  return handler();
}

import { appendFileSync } from "node:fs";
import { post, posts } from "../lib/posts";

export default async function Page() {
  async function subscribe(data: FormData) {
    "use server";
    appendFileSync("subscribers.txt", String(data.get("email")));
//  ^^^^^^^^^^^^^^ sync-io entry="server action"
  }
  const names = await posts();
  return (
    <form action={subscribe}>
      {names} {post("welcome")}
//             ^^^^ sync-io entry="request handler" label=app/page.tsx via=post
    </form>
  );
}

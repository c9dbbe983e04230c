import { readdirSync, unlinkSync, writeFileSync } from "node:fs";
import { json, type ActionFunctionArgs, type LoaderFunction } from "@remix-run/node";

export const loader: LoaderFunction = () => {
  return json(readdirSync("notes"));
//            ^^^^^^^^^^^ sync-io entry="request handler" label=app/routes/notes.tsx
};

export const action = async ({ request }: ActionFunctionArgs) => {
  if (request.method === "DELETE") return remove(request);
//                                        ^^^^^^ sync-io entry="request handler" label=app/routes/notes.tsx via=remove
  writeFileSync("notes/new.md", await request.text());
//^^^^^^^^^^^^^ sync-io entry="request handler" label=app/routes/notes.tsx
  return null;
};

function remove(request: Request): null {
  unlinkSync(`notes/${new URL(request.url).pathname}`);
  return null;
}

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Route } from "./+types/product";
import { price } from "../lib/prices.server";

export async function loader({ params }: Route.LoaderArgs) {
  return { text: readFileSync(`products/${params.id}.md`, "utf8"), price: price(params.id) };
//               ^^^^^^^^^^^^ sync-io entry="request handler" label=app/routes/product.tsx
//                                                                        ^^^^^ sync-io entry="request handler" label=app/routes/product.tsx via=price
}

export const action = ({ request }: Route.ActionArgs) => {
  writeFileSync("orders.txt", request.url);
//^^^^^^^^^^^^^ sync-io entry="request handler" label=app/routes/product.tsx
  return null;
};

export const middleware: Route.MiddlewareFunction[] = [
  async ({ request }, next) => (existsSync("closed") ? Response.redirect(request.url) : next()),
//                              ^^^^^^^^^^ sync-io entry="request handler" label=app/routes/product.tsx
];

export function headers() {
  return { "x-version": readFileSync("version.txt", "utf8") };
//                      ^^^^^^^^^^^^ sync-io entry="request handler" label=app/routes/product.tsx
}

export async function clientLoader() {
  return null;
}

export default function Product({ loaderData }: Route.ComponentProps) {
  return <p>{loaderData.text}</p>;
}

import { readFileSync } from "node:fs";

export default async function Layout({ children }: { children: unknown }) {
  const menu = readFileSync("menu.json", "utf8");
//             ^^^^^^^^^^^^ sync-io entry="request handler" label=app/layout.tsx
  return (
    <body>
      {menu}
      {children}
    </body>
  );
}

export async function generateMetadata() {
  return JSON.parse(readFileSync("metadata.json", "utf8"));
//                  ^^^^^^^^^^^^ sync-io entry="request handler" label=app/layout.tsx
}

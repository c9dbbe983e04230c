// In JSX a comment stands in braces, and goes with them.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";

declare const Page: (props: { title: string; children?: unknown }) => never;

export async function page(path: string): Promise<unknown> {
  return (
    <Page
      // unblock-ignore-next-line sync-io -- between attributes
      title={readFileSync(path, "utf8")}
    >
      {/* unblock-ignore-next-line sync-io -- the file is tiny */}
      <b>{readFileSync(path, "utf8")}</b>
      <b>{path}</b>
      // unblock-ignore-next-line sync-io -- text, and no comment
      <i>{await readFile(path, "utf8")}</i>
    </Page>
  );
}

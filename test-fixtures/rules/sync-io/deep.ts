import { readFileSync, writeFileSync } from "node:fs";

/** Three calls down, and the shortest way of two. */
export async function publish(page: string): Promise<void> {
  const html = renderPage(page);
//             ^^^^^^^^^^ sync-io via=renderPage>withLayout>readPart
  store(html);
//^^^^^ sync-io via=store api=node:fs.writeFileSync
}

function renderPage(page: string): string {
  return withLayout(readTitle(page));
}

function readTitle(page: string): string {
  return checked(withLayout(page));
}

function checked(text: string): string {
  return text || withLayout("empty");
}

function withLayout(text: string): string {
  return readPart("head") + text + readPart("foot");
}

function readPart(name: string): string {
  return readFileSync(`parts/${name}.html`, "utf8");
}

function store(html: string): void {
  writeFileSync("out/index.html", html);
}

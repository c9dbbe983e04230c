// An await under a condition, and what an async function gives at its end, wait like any other.
import { readFile, writeFile } from "node:fs/promises";

interface Page {
  title(): Promise<string>;
  content(): Promise<string>;
  evaluate(script: string): Promise<unknown>;
  evaluateOnNewDocument(script: string): Promise<void>;
}

export async function inject(page: Page, file: string, survives: boolean): Promise<unknown> {
  const script = await readFile(file, "utf8");
  if (survives) await page.evaluateOnNewDocument(script);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  return page.evaluate(script);
}

export async function keep(text: string, wanted?: boolean): Promise<string> {
  if (wanted) {
    await writeFile("copy.txt", text);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  }
  return readFile("rest.txt", "utf8");
}

export async function awaited(text: string): Promise<string> {
  await writeFile("head.html", text);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  return await readFile("body.html", "utf8");
}

export async function last(text: string, wanted: boolean): Promise<string> {
  const body = await readFile("body.html", "utf8");
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  if (wanted) await writeFile("copy.txt", text);
  return body;
}

export async function looks(page: Page): Promise<object> {
  const title = await page.title();
//                    ^^^^^^^^^^^^ sequential-await warning gather
  const content = await page.content();
  return { title, content };
}

// What a condition, a check or a page needs comes after what it needs.
import { readFile, writeFile } from "node:fs/promises";

interface Page {
  goto(url: string): Promise<void>;
  click(selector: string): Promise<void>;
  title(): Promise<string>;
  evaluate(script: string): Promise<unknown>;
  addInitScript(script: string): Promise<void>;
}
let isOpen = false;

export async function conditionNeeds(text: string): Promise<void> {
  const head = await readFile("head.html", "utf8");
  if (head === "") await writeFile("copy.txt", text);
}

async function open(): Promise<string> {
  isOpen = true;
  return readFile("open.txt", "utf8");
}

export async function conditionReads(text: string): Promise<string> {
  const opened = await open();
  if (isOpen) await writeFile("copy.txt", text);
  return opened;
}

export async function otherwise(text: string): Promise<string> {
  if (text !== "") await writeFile("copy.txt", text);
  else throw new Error("empty");
  return readFile("rest.txt", "utf8");
}

export async function sameFile(text: string, wanted: boolean): Promise<string> {
  if (wanted) await writeFile("copy.txt", text);
  return readFile("copy.txt", "utf8");
}

function render(text: string): string {
  return `<p>${text}</p>`;
}

// No promise: there is nothing to wait for.
export async function ends(text: string): Promise<string> {
  await writeFile("copy.txt", text);
  return render(text);
}

// Here the promise's failure is nobody's in the function.
export async function tried(text: string): Promise<string> {
  try {
    await writeFile("copy.txt", text);
    return readFile("rest.txt", "utf8");
  } catch {
    return "";
  }
}

export async function prepares(page: Page, script: string): Promise<void> {
  await page.addInitScript(script);
  await page.goto("/");
}

export async function navigates(page: Page): Promise<string> {
  await page.goto("/");
  return page.title();
}

export async function clicks(page: Page): Promise<string> {
  await page.click("#next");
  return page.title();
}

export async function runs(page: Page, script: string): Promise<string> {
  const found = await page.evaluate(script);
  return (await page.title()) + String(found);
}

// Reported: what nobody waits for. What comes behind it runs before it is done, and failures are unhandled.
import { writeFile } from "node:fs/promises";

export async function saveAll(texts: string[]): Promise<string> {
  Promise.all(texts.map((text, index) => writeFile(`${index}.txt`, text)));
//^^^^^^^^^^^ unbounded-gather warning gather
  return "saved";
}

export async function saveEach(texts: string[]): Promise<string> {
  texts.forEach(async (text, index) => {
//^^^^^^^^^^^^^ unbounded-gather warning gather
    await writeFile(`${index}.txt`, text);
  });
  return "saved";
}

export async function saveMapped(texts: string[]): Promise<string> {
  texts.map(async (text, index) => {
//^^^^^^^^^ unbounded-gather warning gather
    await writeFile(`${index}.txt`, text);
  });
  return "saved";
}

export async function thenSaved(texts: string[]): Promise<void> {
  Promise.all(texts.map((text, index) => writeFile(`${index}.txt`, text))).then(() => {
//^^^^^^^^^^^ unbounded-gather warning gather
    texts.length = 0;
  });
}

// Each turn needs what the turn before it found, or decides whether there is another one.
interface Page {
  readonly items: string[];
  readonly next?: string;
}

declare function getPage(cursor: string | undefined): Promise<Page>;
declare function step(state: number, item: string): Promise<number>;
declare function attempt(url: string): Promise<Response>;
declare function sleep(milliseconds: number): Promise<void>;
declare function transform(text: string): Promise<string>;

export async function pages(): Promise<string[]> {
  const items: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await getPage(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

export async function fold(items: readonly string[]): Promise<number> {
  let state = 0;
  for (const item of items) state = await step(state, item);
  return state;
}

export async function firstThatAnswers(urls: readonly string[]): Promise<Response | undefined> {
  for (const url of urls) {
    const response = await attempt(url);
    if (response.ok) return response;
  }
  return undefined;
}

export async function untilFound(urls: readonly string[]): Promise<string | undefined> {
  let found: string | undefined;
  for (const url of urls) {
    if ((await attempt(url)).ok) {
      found = url;
      break;
    }
  }
  return found;
}

interface Report {
  readonly number: number;
  readonly text: string;
}

export async function numbered(texts: readonly string[]): Promise<Report[]> {
  const reports: Report[] = [];
  let number = 0;
  for (const text of texts) {
    const started = { number };
    reports.push({ ...started, text: await transform(text) });
    number++;
  }
  return reports;
}

export async function retry(url: string): Promise<Response> {
  for (let turn = 0; turn < 5; turn++) {
    try {
      return await attempt(url);
    } catch {
      await sleep(2 ** turn * 100);
    }
  }
  throw new Error(`${url} does not answer`);
}

export async function politely(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await attempt(url);
    await sleep(1000);
  }
}

export async function pipeline(text: string, turns: readonly string[]): Promise<string> {
  let result = text;
  for (const turn of turns) {
    result = await transform(result + turn);
  }
  return result;
}

export async function poll(url: string): Promise<void> {
  while (true) {
    await attempt(url);
    await sleep(5000);
  }
}

/** Its callers may keep what they found so far. */
export async function eachInOrder(
  items: readonly string[],
  visit: (item: string) => Promise<void>,
): Promise<void> {
  for (const item of items) await visit(item);
}

interface Button {
  readonly label: string;
  press(): Promise<void>;
}

export async function pressed(buttons: readonly Button[], which: Button): Promise<void> {
  for (const button of buttons) {
    if (JSON.stringify(button) === JSON.stringify(which)) await button.press();
  }
}

export async function pressedItself(buttons: readonly Button[], which: Button): Promise<void> {
  for (const button of buttons) if (button.label !== "" && which === button) await button.press();
}

export async function report(stored: readonly (Report & { id: string })[], id: string): Promise<void> {
  for (const each of stored) {
    if (each.id === id) {
      const text = await transform(each.text);
      await attempt(text);
    }
  }
}

export async function sums(items: readonly string[]): Promise<number> {
  let total = 0;
  for (const item of items) total += await step(1, item);
  return total;
}

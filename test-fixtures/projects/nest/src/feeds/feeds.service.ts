import { Injectable } from "@nestjs/common";

interface Page {
  readonly items: string[];
  readonly next?: string;
}

@Injectable()
export class FeedsService {
  /** The feeds don't depend on each other. */
  async titles(urls: readonly string[]): Promise<string[]> {
    const titles: string[] = [];
    for (const url of urls) {
      const response = await fetch(url);
      titles.push(await response.text());
    }
    return titles;
  }

  /** Each page names the next one. */
  async allPages(first: string): Promise<string[]> {
    const items: string[] = [];
    let next: string | undefined = first;
    while (next !== undefined) {
      const response: Response = await fetch(next);
      const page = (await response.json()) as Page;
      items.push(...page.items);
      next = page.next;
    }
    return items;
  }
}

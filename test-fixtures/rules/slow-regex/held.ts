/** Expressions in fields, lists and objects; texts in loops and callbacks. */
export class Validator {
  readonly #name = /^(\w+\s?)+$/;
  static readonly NAME = /^(\w+\s?)+$/;
  pattern = /^(\w+\s?)+$/;

  async check(text: string): Promise<boolean> {
    return this.pattern.test(text) || Validator.NAME.test(text);
//         ^^^^^^^^^^^^^^^^^ slow-regex warning rewrite
//                                    ^^^^^^^^^^^^^^^^^^^ slow-regex warning rewrite
  }

  async checkAll(texts: string[]): Promise<boolean> {
    return texts.every((text) => this.pattern.test(text));
//                               ^^^^^^^^^^^^^^^^^ slow-regex warning rewrite
  }
}

const PATTERNS = [/^\w+$/, /^(\w+\s?)+$/];

export async function matches(text: string): Promise<boolean> {
  for (const pattern of PATTERNS) if (pattern.test(text)) return true;
//                                    ^^^^^^^^^^^^ slow-regex warning rewrite
  return false;
}

export async function lines(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const line of text.split("\n")) found.push(line.trim().replace(/\s+,\s*$/, ""));
//                                                ^^^^^^^^^^^^^^^^^^^ slow-regex warning rewrite
  return found;
}

export async function cells(text: string): Promise<string[]> {
  return text.split(/\s*,\s*/);
//       ^^^^^^^^^^ slow-regex warning rewrite
}

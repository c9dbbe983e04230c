/** How long the text can be decides. */
const SPACES = /\s+$/;
const NAME = /^(\w+\s?)+$/;
const LIMIT = 100;

export async function guarded(text: string): Promise<string> {
  if (text.length > LIMIT) throw new Error("too long");
  return text.replace(SPACES, "");
}

export async function inside(text: string): Promise<string> {
  if (text.length <= 200) return text.replace(SPACES, "");
  return text;
}

export async function both(text: string): Promise<boolean> {
  return text.length < 200 && SPACES.test(text);
}

export async function either(text: string): Promise<boolean> {
  return text.length > 200 || SPACES.test(text);
}

export async function cut(text: string): Promise<string> {
  return text.slice(0, 80).trim().replace(SPACES, "");
}

export async function cutBefore(text: string): Promise<string> {
  return withoutSpaces(text.slice(0, 80));
}

function withoutSpaces(text: string): string {
  return text.replace(SPACES, "");
}

/** A hundred characters are more than enough for this one. */
export async function exponential(text: string): Promise<boolean> {
  if (text.length > LIMIT) return false;
  return NAME.test(text);
//       ^^^^^^^^^ slow-regex warning rewrite
}

/** It is another text whose length is compared. */
export async function other(text: string, name: string): Promise<string> {
  if (name.length > LIMIT) throw new Error("too long");
  return text.replace(SPACES, "");
//       ^^^^^^^^^^^^ slow-regex warning rewrite
}

/** The longer ones go on, too. */
export async function goesOn(text: string): Promise<string> {
  if (text.length > LIMIT) console.warn("long");
  return text.replace(SPACES, "");
//       ^^^^^^^^^^^^ slow-regex warning rewrite
}

/** A million characters are no limit. */
export async function large(text: string): Promise<string> {
  if (text.length > 1_000_000) throw new Error("too long");
  return text.replace(SPACES, "");
//       ^^^^^^^^^^^^ slow-regex warning rewrite
}

/** Hints: nobody could show that they are slow, nor that they are not. */
const SETS = /^([\w--\d]+\s?)+$/v;
const WRONG = new RegExp("(\\w+\\s?+$");
const FLAGS = new RegExp("^(\\w+\\s?)+$", "gg");

export async function check(text: string): Promise<boolean> {
  if (SETS.test(text)) return true;
  if (WRONG.test(text)) return true;
  return FLAGS.test(text);
}

/**
 * The proof that takes no search: what a regular expression's form alone shows to be linear. The checker's own proof takes
 * some hundred times longer, so this one goes first. It says yes only where these hold:
 *
 * - From one place the time is linear. Of the repetitions without a bound, each that something after it can fail ends where
 *   it has to: what follows can't begin with one of its characters, so giving characters back leads nowhere. The last of
 *   them may be without that: then what follows is tried at each of its ends, and has no repetition of its own.
 * - All places together are linear: there is but one (`^`, or the flag `y`), or at most a few of them come to the same
 *   character by a repetition: before the first one, each has to take a character that no repetition takes.
 * - All else is bounded: the ways through it are few.
 */
import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { Chars, getFirstConsumedChar, getFirstConsumedCharAfter, toUnicodeSet } from "regexp-ast-analysis";
import type { RegexSource } from "../../core/reach/regex/verdict.ts";

/** Ways through the parts with a bound, tried at each place. More is not told from a repetition without a bound. */
const MOST_WAYS = 1_000;

type Flags = AST.Flags;
type CharSet = ReturnType<typeof Chars.all>;

/** A repetition without a bound, of single characters. */
interface Run {
  readonly node: AST.Quantifier;
  readonly characters: CharSet;
}

/** Whether the form alone shows that no match takes longer than a constant for each character of the text. */
export function isEvidentlyLinear({ pattern, flags }: RegexSource): boolean {
  try {
    const parser = new RegExpParser();
    const parsedFlags = parser.parseFlags(flags);
    const parsed = parser.parsePattern(pattern, 0, pattern.length, {
      unicode: parsedFlags.unicode,
      unicodeSets: parsedFlags.unicodeSets,
    });
    const runs: Run[] = [];
    if (waysOf(parsed.alternatives, parsedFlags, runs) > MOST_WAYS) return false;
    const failing = runs.filter(({ node }) => canFailAfter(node));
    return isLinearFromOnePlace(failing, parsedFlags) && isLinearFromAll(parsed, failing, parsedFlags);
  } catch {
    // A pattern that one of the libraries doesn't know is one for the checker.
    return false;
  }
}

/** Ways through the alternatives, infinite where they can't be told; adds the repetitions without a bound to `runs`. */
function waysOf(alternatives: readonly AST.Alternative[], flags: Flags, runs: Run[]): number {
  const ofOne = ({ elements }: AST.Alternative) =>
    elements.reduce((ways, element) => ways * waysThrough(element, flags, runs), 1);
  return alternatives.reduce((sum, alternative) => sum + ofOne(alternative), 0);
}

function waysThrough(element: AST.Element, flags: Flags, runs: Run[]): number {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return waysOf(element.alternatives, flags, runs);
    case "Quantifier":
      return waysToRepeat(element, flags, runs);
    case "Assertion": {
      if (!("alternatives" in element)) return 1;
      const within: Run[] = [];
      const ways = waysOf(element.alternatives, flags, within);
      return within.length > 0 ? Infinity : ways;
    }
    case "Backreference":
      return Infinity;
    default:
      return 1;
  }
}

function waysToRepeat(quantifier: AST.Quantifier, flags: Flags, runs: Run[]): number {
  const { element, min, max } = quantifier;
  if (max === Infinity) {
    const characters = singleCharacter(element, flags);
    if (!characters) return Infinity;
    runs.push({ node: quantifier, characters });
    return 1;
  }
  const within: Run[] = [];
  const once = waysThrough(element, flags, within);
  if (within.length > 0 && max > 1) return Infinity;
  runs.push(...within);
  let ways = 0;
  for (let times = min; times <= max && ways <= MOST_WAYS; times++) ways += once ** times;
  return ways;
}

/** The characters of an element that always takes exactly one. */
function singleCharacter(element: AST.Element, flags: Flags): CharSet | undefined {
  switch (element.type) {
    case "Character":
      return toUnicodeSet(element, flags).chars;
    case "CharacterSet":
    case "CharacterClass":
    case "ExpressionCharacterClass": {
      const set = toUnicodeSet(
        element.type === "ExpressionCharacterClass" ? element.expression : element,
        flags,
      );
      return set.accept.isEmpty ? set.chars : undefined;
    }
    case "Group":
    case "CapturingGroup": {
      const [only, ...others] = element.alternatives;
      const inside = only?.elements.length === 1 && others.length === 0 ? only.elements[0] : undefined;
      return inside && singleCharacter(inside, flags);
    }
    default:
      return undefined;
  }
}

/** Whether, once the repetition is over, the match may still fail: then it gives back what it took. */
function canFailAfter(node: AST.Element): boolean {
  const { parent } = node;
  if (parent.type !== "Alternative") return canFailAfter(parent as AST.Element);
  const following = parent.elements.slice(parent.elements.indexOf(node) + 1);
  const isOptional = (element: AST.Element) => element.type === "Quantifier" && element.min === 0;
  if (!following.every(isOptional)) return true;
  return parent.parent.type !== "Pattern" && canFailAfter(parent.parent as AST.Element);
}

function isLinearFromOnePlace(runs: readonly Run[], flags: Flags): boolean {
  return runs.slice(0, -1).every(({ node, characters }) => {
    const after = getFirstConsumedCharAfter(node, "ltr", flags);
    const isApart = after.char.isDisjointWith(characters);
    return isApart && (!after.empty || after.look.char.isDisjointWith(characters));
  });
}

function isLinearFromAll(pattern: AST.Pattern, runs: readonly Run[], flags: Flags): boolean {
  const isApart = (characters: CharSet) => runs.every((run) => run.characters.isDisjointWith(characters));
  if (runs.length === 0 || flags.sticky) return true;
  const areAnchored = pattern.alternatives.every(isAnchored);
  if (areAnchored && (!flags.multiline || isApart(Chars.lineTerminator(flags)))) return true;
  return pattern.alternatives.every(({ elements }) => {
    const firstRun = elements.findIndex((element) => runs.some(({ node }) => isWithin(node, element)));
    return elements.slice(0, firstRun < 0 ? elements.length : firstRun).some((element) => {
      const first = getFirstConsumedChar(element, "ltr", flags);
      return !first.empty && isApart(first.char);
    });
  });
}

const isWithin = (node: AST.Element, element: AST.Element) =>
  node.start >= element.start && node.end <= element.end;

function isAnchored({ elements }: AST.Alternative): boolean {
  const [first] = elements;
  return first?.type === "Assertion" && first.kind === "start";
}

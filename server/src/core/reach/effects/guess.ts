/** What a function does of which only the name is known: by its first word, and by what it is called on. */
import type { Mode, Resource } from "../../catalogue/effects/effect-row.ts";
import { firstWord } from "../../catalogue/effects/package-effects.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** First words of functions that give something and change nothing. */
const LOOKS = words(
  `get find fetch load read list count search lookup look resolve has is exists exist compute calculate calc estimate parse detect
  describe stat lstat head peek query select show view scan collect retrieve extract inspect summarize summarise measure format
  build derive to from as with of encode decode hash digest compare download ping glob pluck sum average avg min max aggregate
  distinct text json blob arraybuffer map filter group serialize deserialize stringify translate transform convert analyze analyse
  predict suggest discover can should was will does did are all any first last one many latest current default info meta metadata
  stats status summary total size length content contents data value values keys entries items lines rows records render`,
);

const LOGGERS = /(^|\.)_?(log(ger)?|console|debug|reporter|spinner|ora)$/i;

/** First words of functions after which the rest is meant to happen, or not to happen at all. */
const GUARDS = words(
  `check validate verify ensure assert require expect authorize authorise authenticate guard must demand enforce confirm sleep
  delay wait pause until tick lock acquire release unlock begin commit rollback start stop init initialize initialise setup
  teardown connect disconnect open close end finish flush login logout sign migrate install uninstall ready settle prepare boot
  bootstrap shutdown reset clean cleanup throttle limit retry poll enqueue`,
);

/** Those of them that are called to refuse what is wrong. */
const REFUSALS = words(
  "check validate verify assert require expect authorize authorise guard must demand enforce",
);

/** First words of functions that keep account of what was done, and of nothing that failed. */
const RECORDS = words(
  "increment decrement record track count charge bill audit mark touch complete acknowledge ack",
);

/** Functions that ask a person, who answers one question after another. */
const ASKS = words("ask prompt input question confirm password choose");

const RESOURCES: readonly (readonly [RegExp, Resource])[] = [
  [
    /prisma|knex|mongo|sequelize|typeorm|drizzle|\bpg\b|postgres|mysql|sqlite|redis|database|\bdb\b|repo(sitory)?\b|model\b|\bdao\b|entitymanager|\bem\b|collection|supabase/i,
    "database",
  ],
  [
    /axios|\bgot\b|undici|fetch|http|\bapi\b|client|octokit|request|\burl\b|\bs3\b|aws|graphql|sdk|webhook/i,
    "network",
  ],
  [/\bfsp?\b|\bfse\b|file|\bdir\b|folder|disk|storage/i, "files"],
  [/\bpage\b|browser|puppeteer|playwright|document\b|window|element\b/i, "page"],
];

export interface Guess {
  readonly resource: Resource;
  readonly mode: Mode;
}

/**
 * Undefined where the name says nothing. `receiver` is what it is a member of, as written; empty where it is a name.
 * `isTaken`: whether somebody takes what it gives; who does not, wants no `info` but tells some.
 */
export function guessedEffect(name: string, receiver: string, isTaken: boolean): Guess | undefined {
  const word = wordOf(name);
  const isMessage = word === "info" && !isTaken && receiver !== "";
  if (LOGGERS.test(receiver) || (receiver === "" && word === "log") || isMessage)
    return { resource: "console", mode: "write" };
  if (!looks(name)) return undefined;
  return { resource: resourceOf(receiver) ?? "outside", mode: "read" };
}

/** What a member is likely to be about, by what it is a member of; undefined where that says nothing. */
export function resourceOf(receiver: string): Resource | undefined {
  return RESOURCES.find(([named]) => named.test(receiver))?.[1];
}

/** Whether what comes after a call of the name is meant to wait for it, whatever the function does. */
export function isGuard(name: string): boolean {
  const word = wordOf(name);
  return GUARDS.has(word) || ASKS.has(word);
}

/** Whether a function of the name, whose result nobody takes, keeps account of what was done before it. */
export function records(name: string): boolean {
  return RECORDS.has(wordOf(name));
}

/** Whether a function of the name is there to refuse something. */
export function refuses(name: string): boolean {
  return REFUSALS.has(wordOf(name));
}

/** Those of them that ask nobody else: `ask` and `input` may be a server's. */
const ASKS_PEOPLE = words("prompt confirm choose");
const ASKERS = /(^|\.)(inquirer|enquirer|prompts?|readline|rl)$/i;
/** What they are asked with; by `rl.on`, `rl.close` or `inquirer.registerPrompt` nobody is asked anything. */
const QUESTIONS = words(
  `question prompt ask input select checkbox search password expand editor number rawlist list text multiselect autocomplete
  toggle get run`,
);

/** Whether a person is asked; by a name with what it is a member of: `inquirer.confirm`. */
export function asks(name: string): boolean {
  const dot = name.lastIndexOf(".");
  const word = wordOf(name.slice(dot + 1));
  return ASKS_PEOPLE.has(word) || (QUESTIONS.has(word) && ASKERS.test(name.slice(0, Math.max(dot, 0))));
}

/** First words of functions that pass on what they are given, to people or to listeners. */
const TELLS = words(
  `debug log trace info warn warning error verbose assert expect emit print println write notify report announce say echo dispatch
  publish send track record next done resolve reject callback cb fail ok throw`,
);

/** Whether the name promises that what the function is given stays as it is. */
export function tells(name: string): boolean {
  return TELLS.has(firstWord(name));
}

/** Whether the name promises that the function changes nothing. */
export function looks(name: string): boolean {
  const word = wordOf(name);
  return LOOKS.has(word);
}

/** In lower case, as the lists above have them. */
function wordOf(name: string): string {
  return firstWord(name).toLowerCase();
}

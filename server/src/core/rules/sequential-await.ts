/** `sequential-await`: awaits in one block that do not depend on each other. */
import type { Operation } from "../finding/finding.ts";
import { groupsOf, type Group } from "../reach/effects/groups.ts";
import type { FileNode, FunctionNode } from "../reach/universe.ts";
import type { Evidence, Rule } from "./rule.ts";
import { findingContext, placeOf, type RuleView } from "./view.ts";
import { listText, savingText } from "./wording.ts";

export const sequentialAwait: Rule = {
  id: "sequential-await",
  summary: "Awaits in one block that do not depend on each other",
  documentation: `Three questions of 50 ms each take 150 ms one after another, and 50 ms when they are started together. Reported are
awaits in one block, or in one expression, of which none needs what another gives: also those under a condition
(\`if (wanted) await save(text)\`), and the promise that an async function returns at its end.

**What counts as needing**: a value that an earlier await gives; a variable, field or collection that one of them changes
and another one reads; something outside of the program, such as a file or a table, that one of them changes. What a
function does is followed into the workspace's own code; of APIs it is known; of other functions the name tells whether
they only look (\`get\`, \`find\`, \`load\`). Functions of which nothing is known keep their place, and so does what only
records that something was done (\`incrementCount\`), a question to a person, and everything
behind a statement that may leave (\`return\`, \`throw\`), behind a check (\`ensureAllowed\`), and behind what starts, locks,
connects or waits on purpose. \`unblock explain <file:line>\` gives the reason for an await that is not reported.

**What to do**: \`const [user, posts] = await Promise.all([loadUser(id), loadPosts(id)])\`. Note that \`Promise.all\` fails
as soon as one of them fails, while the others go on.

Awaits that are each in a \`try\` of their own, whose \`catch\` goes on, are a group too: none keeps the next one from being
begun. They are started with \`Promise.allSettled\`, and what stood around each asks in its place what became of it, so that
each failure is handled as before and in the order of the text. It is not done where a \`catch\` may leave, waits or may
throw, where there is a \`finally\`, or where something is done in the \`try\` before it waits.`,
  examples: [
    {
      title: "Three questions, one after another",
      reported: `import { readFile } from "node:fs/promises";

export async function report(): Promise<string> {
  const head = await readFile("head.html", "utf8");
  const body = await readFile("body.html", "utf8");
  const foot = await readFile("foot.html", "utf8");
  return head + body + foot;
}
`,
      cured: `import { readFile } from "node:fs/promises";

export async function report(): Promise<string> {
  const [head, body, foot] = await Promise.all([
    readFile("head.html", "utf8"),
    readFile("body.html", "utf8"),
    readFile("foot.html", "utf8"),
  ]);
  return head + body + foot;
}
`,
    },
  ],
  fixes: ["gather"],
  detect: function* (view) {
    for (const file of view.graph.universe.files) {
      if (file.isTest) continue;
      for (const sequence of file.facts.sequences) {
        const home = file.functions[sequence.function];
        const context = home && view.contexts.at(home, sequence.start);
        if (!home || !context || !view.isReported(context, file.path)) continue;
        for (const group of groupsOf(view.graph.effects, file, sequence).groups)
          yield* evidenceOf(view, home, group);
      }
    }
  },
};

function* evidenceOf(view: RuleView, home: FunctionNode, group: Group): Generator<Evidence> {
  const { file, facts } = home;
  const context = view.contexts.at(home, group.sequence.start)!;
  const waits = group.members.map(({ site }) => view.graph.waits.of(site));
  const saving = waits.every((each) => each !== undefined) ? savingText(waits) : undefined;
  const operations = group.members.map((_, index) => operationOf(file, facts.name, group, index, saving));
  if (operations.length < 2 || !operations.every((each) => view.counts(each, file.path))) return;
  yield {
    place: operations[0]!.place,
    context: findingContext(home, context),
    operations,
    alternatives: ["gather"],
    message: messageOf(group, facts.name, saving),
    symbol: facts.name,
  };
}

function operationOf(
  file: FileNode,
  name: string,
  { members }: Group,
  index: number,
  saving = "one after another",
): Operation {
  const { step } = members[index]!;
  const place = placeOf(file, step.awaited!.start, step.awaited!.end);
  return {
    api: "await",
    kind: "wait",
    place,
    cost: { tier: "low", why: saving },
    certainty: "exact",
    path: [{ function: name, place, certainty: "exact" }],
    inLoop: false,
  };
}

function messageOf({ members, isHandled }: Group, home: string, saving: string | undefined): string {
  const times = saving === undefined ? "" : `: ${saving}`;
  const how = isHandled ? "Promise.allSettled, and handle each failure as before" : "Promise.all";
  return `${namesText(members)} wait one after another in ${home}, though none needs what another gives. Start them together with ${how} (gather)${times}.`;
}

/** `loadUser and 2 × readFile`. */
function namesText(members: Group["members"]): string {
  const counts = new Map<string, number>();
  for (const { name } of members) counts.set(name, (counts.get(name) ?? 0) + 1);
  return listText([...counts].map(([name, count]) => (count === 1 ? name : `${count} × ${name}`)));
}

/** The code that asks for all at once, with the names of the loop that asks for one after the other. */
import type { Value } from "../../facts/facts.ts";
import type { FileNode } from "../universe.ts";
import { nameOf } from "../work/keys.ts";
import { isAboutFirst, type Batch } from "./batches.ts";

/** The call as a title has it: `prisma.user.findMany`. */
export function batchName({ row, site }: Batch): string {
  const [name] = /^[\w.]+(?= ?\()|^new \w+/.exec(row.batch) ?? [row.batch];
  return row.item === "command"
    ? name.replace("new ", "")
    : `${receiverOf(site)}.${name}`.replace(/^firestore\.firestore/, "firestore");
}

/** As the loop names it: `orders`, `Object.keys(users)`. */
export function listName({ site: { file }, loop }: Batch): string {
  const list = loop.over ?? loop.bound?.to;
  if (!list) return "its items";
  const name = nameOf(file, list.is === "member" && list.name === "length" ? list.of : list);
  return name === "its input" ? "its items" : name;
}

/** Lines of code, for a person: `…` stands for what is to be filled in. */
export function batchCode(batch: Batch): string {
  const { row, key, site, isTaken } = batch;
  const items = textOfList(batch);
  const keys = textOfKeys(batch, items);
  const [about] = isAboutFirst(site.facts.arguments) ? site.facts.arguments : [];
  const form = about ? row.batch.replace("(", `(${nameOf(site.file, about)}, `) : row.batch;
  const call = form
    .replaceAll("‹key›", key === "" ? "…" : key)
    .replaceAll("‹keys›", keys)
    .replaceAll("‹list›", items)
    .replaceAll("‹items›", batch.of.is === "made" ? `${items}.map((each) => ({ … }))` : keys);
  const asked =
    row.item === "command" ? `${receiverOf(outer(site))}.send(${call})` : `${receiverOf(site)}.${call}`;
  if (!isTaken || row.gives === undefined) return `await ${asked};`;
  if (row.gives === "elsewhere") return `const all = await ${asked};`;
  if (row.gives === "in order")
    return `const all = await ${asked};\n// What belongs to an item stands in the same place as its key.`;
  const [, own = "id"] = /(\w+): (?:\{ \$?in: )?‹keys›/.exec(row.batch) ?? [];
  const id = key === "" ? own : key.slice(key.lastIndexOf(".") + 1).replace(/"/g, "");
  return `const all = await ${asked};\nconst byKey = new Map(all.map((each) => [each.${id}, each]));`;
}

function textOfList(batch: Batch): string {
  const name = listName(batch);
  return name === "its items" ? "items" : name;
}

/** `ids`, `orders.map((each) => each.userId)`. */
function textOfKeys({ of }: Batch, items: string): string {
  if (of.is !== "item") return `${items}.map((each) => …)`;
  return of.path === "" ? items : `${items}.map((each) => each.${of.path})`;
}

/** The call around a command: `client.send(new GetCommand(…))`. */
function outer(site: Batch["site"]): Batch["site"] {
  const { file, facts } = site;
  return (
    file.sites.find(
      ({
        facts: {
          arguments: [first],
        },
      }) => first?.is === "new" && first.site === facts.index,
    ) ?? site
  );
}

/** What the call is a method of: `prisma.user`, `db("users")`. */
function receiverOf({ file, facts: { callee } }: Batch["site"]): string {
  return callee.is === "member" ? textOf(file, callee.of) : nameOf(file, callee);
}

function textOf(file: FileNode, value: Value): string {
  if (value.is === "member") return `${textOf(file, value.of)}.${value.name ?? "…"}`;
  const site = value.is === "call" ? file.facts.sites[value.site] : undefined;
  if (!site) return nameOf(file, value);
  const given = site.arguments.map((each) =>
    each.is === "constant" ? JSON.stringify(each.value) : nameOfArgument(file, each),
  );
  return `${textOf(file, site.callee)}(${given.join(", ")})`;
}

function nameOfArgument(file: FileNode, value: Value): string {
  const name = nameOf(file, value);
  return name === "its input" ? "…" : name;
}

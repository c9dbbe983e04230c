// Each of these awaits has to wait for the one before it, or may have to.
import inquirer from "inquirer";
import { access, readFile, rename, writeFile } from "node:fs/promises";

interface Transaction {
  commit(): Promise<void>;
}
declare const store: {
  find(options: { id?: string; transaction?: Transaction }): Promise<{ id: string }>;
  save(row: { id: string }): Promise<void>;
  transaction(run: (transaction: Transaction) => Promise<void>): Promise<void>;
};
declare function sleep(milliseconds: number): Promise<void>;
declare function ensureAllowed(id: string): Promise<string>;
declare function confirmDelivery(): Promise<boolean>;
declare function shipOrder(): Promise<string>;

// What the first one gives.
export async function byValue(): Promise<string> {
  const path = await readFile("path.txt", "utf8");
  const text = await readFile(path, "utf8");
  return text;
}

// What is worked out of it in between.
export async function bySteps(): Promise<string> {
  const list = await readFile("list.txt", "utf8");
  const first = list.split("\n")[0]!;
  const text = await readFile(first, "utf8");
  return text;
}

// The same file.
export async function byFile(text: string): Promise<string> {
  await writeFile("state.json", text);
  const read = await readFile("state.json", "utf8");
  return read;
}

export async function byFolder(text: string): Promise<void> {
  await writeFile("state.tmp", text);
  await rename("state.tmp", "state.json");
}

// It may leave in between.
export async function byCheck(): Promise<string> {
  const one = await readFile("one.txt", "utf8");
  if (one === "") throw new Error("empty");
  const two = await readFile("two.txt", "utf8");
  return one + two;
}

export async function byGuard(id: string): Promise<string> {
  const user = await ensureAllowed(id);
  const text = await readFile("secret.txt", "utf8");
  return user + text;
}

export async function byFailing(): Promise<string> {
  await access("one.txt");
  const two = await readFile("two.txt", "utf8");
  return two;
}

// On purpose.
export async function byPause(): Promise<void> {
  await writeFile("one.txt", "");
  await sleep(100);
  await writeFile("two.txt", "");
}

// One connection.
export async function byTransaction(id: string): Promise<void> {
  await store.transaction(async (transaction) => {
    const one = await store.find({ id, transaction });
    const two = await store.find({ transaction });
    await store.save({ ...one, ...two });
  });
}

// Nobody knows what it changes.
export async function byUnknown(): Promise<string> {
  const order = await shipOrder();
  const isThere = await confirmDelivery();
  return isThere ? order : "";
}

// A field of the same instance.
export class Client {
  token = "";

  async start(): Promise<string> {
    const token = await this.renew();
    const page = await this.loadPage();
    return token + page;
  }

  async renew(): Promise<string> {
    this.token = await (await fetch("https://example.org/token")).text();
    return this.token;
  }

  async loadPage(): Promise<string> {
    return (await fetch("https://example.org/", { headers: { token: this.token } })).text();
  }
}

// People read it in order.
export async function bySaying(): Promise<string> {
  console.log("reading one");
  const one = await readFile("one.txt", "utf8");
  console.log("reading two");
  const two = await readFile("two.txt", "utf8");
  return one + two;
}

/** When the second fails, the program goes on with what the first gave. */
export async function asFarAsItGoes(name: string): Promise<string> {
  let content = "";
  let latest = "";
  try {
    content = await readFile(name, "utf8");
    latest = await readFile(`${name}.latest`, "utf8");
  } catch {
    // It is new.
  }
  return `${content}${latest}`;
}

// What stood there is read before the wait: each sum is worked out of the one before it.
export async function bySum(): Promise<number> {
  let total = 0;
  total += (await readFile("a.txt", "utf8")).length;
  total += (await readFile("b.txt", "utf8")).length;
  return total;
}

async function compress(folder: string): Promise<void> {
  await writeFile(`${folder}/all.gz`, await readFile(`${folder}/all.txt`));
}

export async function perhapsTheSame(out: string, other: string): Promise<void> {
  await compress(`${out}/client`);
  await compress(`${other}/server`);
}

export async function nobodyKnows(out: string, names: string[]): Promise<void> {
  await compress(`${out}/${names[0]}`);
  await compress(`${out}/${names[1]}`);
}

// A person who is asked is not told meanwhile that something else has failed.
export async function byQuestion(url: string): Promise<object> {
  const name = await nameFor(url);
  const answer = await fetch(url);
  return { name, answer };
}

async function nameFor(url: string): Promise<string> {
  const { name } = await inquirer.prompt([{ name: "name", message: `Name of ${url}:` }]);
  return name;
}

// What fails is not counted.
export async function byCount(url: string): Promise<Response> {
  const answer = await fetch(url);
  await incrementRequests(url);
  return answer;
}

async function incrementRequests(url: string): Promise<void> {
  await fetch("/requests", { method: "POST", body: url });
}

// Where timers say how long each of them waits, the message says what is saved.
import { setTimeout } from "node:timers/promises";

const LATENCY = 50;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    globalThis.setTimeout(resolve, milliseconds);
  });

async function getUser(): Promise<string> {
  await setTimeout(LATENCY);
  return "user";
}

async function getPosts(): Promise<string[]> {
  await sleep(80);
  const text = await getUser();
  return text.split(",");
}

export async function page(): Promise<object> {
  const user = await getUser();
//                   ^^^^^^^^^ sequential-await warning gather
  const posts = await getPosts();
  return { user, posts };
}

export async function four(): Promise<string[]> {
  return [await getUser(), await getUser(), await getUser(), await getUser()];
//              ^^^^^^^^^ sequential-await warning gather
}

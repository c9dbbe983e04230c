// Packages that start a program, ask another thread, a server or a person, and wait for the answer.
import deasync from "deasync";
import makeSynchronous from "make-synchronous";
import createPrompt from "prompt-sync";
import { keyInYN, question } from "readline-sync";
import exec from "sync-exec";
import fetch from "sync-fetch";
import request from "sync-request";
import rpc from "sync-rpc";
import { createSyncFn } from "synckit";
import { XMLHttpRequest } from "xmlhttprequest";
import { $ } from "zx";

const inHome = $.sync({ cwd: "/home" });
const format = createSyncFn("./worker.js");
const compute = makeSynchronous(async (count: number) => count * 2);
const waitForTimer = deasync(setTimeout);
const ask = createPrompt({ sigint: true });
const client = rpc("./remote.js");

class Formatter {
  readonly #format = createSyncFn("./worker.js");

  async format(text: string): Promise<string> {
    return this.#format(text);
//         ^^^^^^^^^^^^ sync-io error
  }
}

export async function calls(address: string): Promise<void> {
  await new Formatter().format("text");
  format("text");
//^^^^^^ sync-io error
  compute(2);
//^^^^^^^ sync-io error
  waitForTimer(10);
//^^^^^^^^^^^^ busy-wait error async
  deasync.sleep(50);
//^^^^^^^^^^^^^ busy-wait warning async
  client("value");
//^^^^^^ sync-io error worker
  exec("git status");
//^^^^ sync-io error async
  await $`git fetch`;
  $.sync`git status`;
//^^^^^^ sync-io error async
}

export async function configured(): Promise<void> {
  inHome`ls`;
//^^^^^^ sync-io error async
  $.sync({ cwd: "/" })`ls`;
//^^^^^^^^^^^^^^^^^^^^ sync-io error async
}

export async function requests(address: string): Promise<void> {
  fetch(address);
//^^^^^ sync-io error async
  request("GET", address);
//^^^^^^^ sync-io error async
  const own = new XMLHttpRequest();
  own.open("GET", address, false);
//^^^^^^^^ sync-io error async
  own.open("GET", address);
}

export async function questions(): Promise<void> {
  ask("Your name?");
//^^^ sync-io error async
  ask.hide("Your password?");
//^^^^^^^^ sync-io error async
  question("Your name?");
//^^^^^^^^ sync-io error async
  keyInYN("Really?");
//^^^^^^^ sync-io error async
}

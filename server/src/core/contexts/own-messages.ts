/** Messages that a program sends to itself, and nobody else sends to it: who listens to them runs where they are sent. */
import type { Graph } from "../reach/graph.ts";
import { push } from "../reach/sites.ts";
import type { Role } from "../reach/uses.ts";
import type { SiteNode } from "../reach/universe.ts";

const LISTENING = /^(on|once|addListener|prependListener|prependOnceListener|handle|handleOnce)$/;
const LEAVING = /^(off|removeListener|removeAllListeners|removeHandler|listenerCount)$/;
/** How another process sends a message. */
const SENDING = /^(send|sendSync|sendToHost|sendTo|sendToFrame|invoke|postMessage)$/;

const OWN_EMIT = /^electron#[iI]pcMain\.emit$/;

/** Gives the calls that send what a role listens to; none where another process may send it too. */
export function createOwnMessages(graph: Graph): (role: Role | undefined) => readonly SiteNode[] {
  let known: Messages | undefined;
  return (role) => {
    if (role?.entry !== "IPC handler" || role.label === undefined) return [];
    const { label } = role;
    known ??= messagesOf(graph);
    return known.isOpen || known.foreign.has(label) ? [] : (known.sent.get(label) ?? []);
  };
}

interface Messages {
  readonly sent: ReadonlyMap<string, readonly SiteNode[]>;
  /** Names that something else is given: it may send them. */
  readonly foreign: ReadonlySet<string>;
  /** Somebody sends messages whose names nobody can tell. */
  readonly isOpen: boolean;
}

function messagesOf(graph: Graph): Messages {
  const sent = new Map<string, SiteNode[]>();
  const foreign = new Set<string>();
  let isOpen = false;
  for (const file of graph.universe.files.filter((each) => !each.isTest))
    for (const site of file.sites) {
      const { name, arguments: given } = site.facts;
      if (LISTENING.test(name) || LEAVING.test(name)) continue;
      const names = given.map((value) => graph.evaluator.constant(file, value));
      const { apis } = graph.namedCalleesOf(site);
      const [channel] = names;
      if (typeof channel === "string" && apis.some((api) => OWN_EMIT.test(api))) {
        push(sent, channel, site);
        continue;
      }
      for (const each of names) if (typeof each === "string") foreign.add(each);
      isOpen ||=
        SENDING.test(name) &&
        typeof channel !== "string" &&
        apis.some((api) => api.startsWith("electron#ipcRenderer."));
    }
  return { sent, foreign, isOpen };
}

/**
 * What the checker said when fixes were planned, kept from one program to the next for nodes of files that can't see
 * what changed between them.
 */
import type { ts } from "ts-morph";

export interface TypeAnswers {
  /** For one program: answers are kept until the next `forget`, and after that no more. */
  session(): AnswerSession;
  /** Before the next program is asked: the files that may see what changed, or `all`. */
  forget(stale: ReadonlySet<string> | "all"): void;
}

export interface AnswerSession {
  /** What was said of the node, or what is said now. One question, by its name, is asked in one way. */
  answer<Answer>(question: string, node: ts.Node, ask: () => Answer): Answer;
}

/** By the node itself: a file that was parsed again has others. */
type Known = Map<string, WeakMap<ts.Node, unknown>>;

export function createTypeAnswers(): TypeAnswers {
  const files = new Map<string, Known>();
  let program = 0;

  const knownOf = (path: string, question: string): WeakMap<ts.Node, unknown> => {
    let file = files.get(path);
    if (!file) files.set(path, (file = new Map()));
    let known = file.get(question);
    if (!known) file.set(question, (known = new WeakMap()));
    return known;
  };

  return {
    session() {
      const own = program;
      return {
        answer<Answer>(question: string, node: ts.Node, ask: () => Answer): Answer {
          if (own !== program) return ask();
          const known = knownOf(node.getSourceFile().fileName, question);
          if (known.has(node)) return known.get(node) as Answer;
          const answer = ask();
          known.set(node, answer);
          return answer;
        },
      };
    },
    forget(stale) {
      program++;
      if (stale === "all") files.clear();
      else for (const path of stale) files.delete(path);
    },
  };
}

/** What a `fetch` has answered: its body is read by whoever asked, and by nobody else. */
import { apiName } from "../../catalogue/catalogue.ts";
import type { Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, SiteNode } from "../universe.ts";

const READS_BODY = /^(text|json|arrayBuffer|blob|bytes|formData|clone)$/;

/** Whether the call reads the body of an answer, `response.text()`, of what the text shows to come from `fetch`. */
export function isReadOfAnswer(
  evaluator: Evaluator,
  sites: Pick<Sites, "namedCalleesOf">,
  { file, facts }: SiteNode,
): boolean {
  const { name, callee } = facts;
  return READS_BODY.test(name) && callee.is === "member" && isAnswer(evaluator, sites, file, callee.of);
}

function isAnswer(
  evaluator: Evaluator,
  sites: Pick<Sites, "namedCalleesOf">,
  file: FileNode,
  value: Value,
): boolean {
  if (value.is === "await") return isAnswer(evaluator, sites, file, value.of);
  if (value.is === "name") {
    const binding = evaluator.bindingOf(file, value);
    const [only, ...more] = binding?.constant ? binding.values : [];
    return only?.is === "await" && more.length === 0 && isAnswer(evaluator, sites, file, only);
  }
  const site = value.is === "call" ? file.sites[value.site] : undefined;
  return site !== undefined && sites.namedCalleesOf(site).apis.some((api) => apiName(api) === "fetch");
}

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { loadTemplate } from "./template.js";

/** Answers with the page of the person who asks. */
async function showProfile(name: string): Promise<string> {
  const profile = readFileSync(`profiles/${name}.json`, "utf8");
  const template = loadTemplate("profile");
  return template.replace("{profile}", profile);
}

const server = createServer(async (request, response) => {
  response.end(await showProfile(request.headers.host ?? "nobody"));
});
server.listen(8080);

import { createServer } from "node:http";
import { writeLog } from "@shop/files/log";
import { render } from "@shop/templates";
import { slug } from "@shop/words";

createServer((request, response) => {
  const name = slug(request.url ?? "");
  writeLog(name);
  response.end(render(name));
}).listen(8080);

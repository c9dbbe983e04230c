import { createServer } from "node:http";
import { renderReport } from "./report";

createServer(async (request, response) => {
  const html = renderReport(request.url ?? "/");
//             ^^^^^^^^^^^^ sync-io via=renderReport>loadTemplate context=loop
  response.end(html);
}).listen(8080);

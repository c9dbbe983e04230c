import { createServer } from "node:http";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

createServer((_request, response) => {
  response.end(renderToStaticMarkup(createElement("p")));
//             ^^^^^^^^^^^^^^^^^^^^ sync-compute
}).listen(8080);

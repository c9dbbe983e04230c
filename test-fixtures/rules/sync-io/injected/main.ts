import { createServer } from "node:http";
import { Catalogue } from "./catalogue";
import { DiskStore } from "./disk-store";

const catalogue = new Catalogue(new DiskStore("data"));

createServer(async (request, response) => {
  response.end(catalogue.describe(request.url ?? ""));
//             ^^^^^^^^^^^^^^^^^^ sync-io via=Catalogue.describe>DiskStore.read certainty=through
}).listen(8080);

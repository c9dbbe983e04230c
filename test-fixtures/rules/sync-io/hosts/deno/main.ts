const worker = new Worker(new URL("./worker.ts", import.meta.url).href, { type: "module" });

worker.onmessage = (event) => {
  Deno.writeTextFileSync("result.txt", event.data);
//^^^^^^^^^^^^^^^^^^^^^^ sync-io entry="message handler" label=message
};
worker.postMessage("input.txt");

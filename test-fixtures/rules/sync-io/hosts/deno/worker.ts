// Deno runs it in a worker.
self.onmessage = (event: MessageEvent) => {
  self.postMessage(Deno.readTextFileSync(event.data));
};

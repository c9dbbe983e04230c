const settings = Deno.readTextFileSync("settings.json");

Deno.serve({ port: 8080, onListen: () => Deno.readTextFileSync("banner.txt") }, (request) => {
//                                       ^^^^^^^^^^^^^^^^^^^^^ sync-io entry="listening callback"
  return new Response(Deno.readTextFileSync(`.${new URL(request.url).pathname}`) + settings);
//                    ^^^^^^^^^^^^^^^^^^^^^ sync-io entry="request handler"
});

Deno.serve({ handler: () => new Response(Deno.readFileSync("page.html")) });
//                                       ^^^^^^^^^^^^^^^^^ sync-io entry="request handler"

Deno.cron("tidy", "0 * * * *", () => {
  Deno.removeSync("cache", { recursive: true });
//^^^^^^^^^^^^^^^ sync-io entry=job label=tidy
});

const store = await Deno.openKv();
store.listenQueue((text) => Deno.writeTextFileSync("last.txt", String(text)));
//                          ^^^^^^^^^^^^^^^^^^^^^^ sync-io entry=job

Deno.addSignalListener("SIGTERM", () => Deno.writeTextFileSync("stopped.txt", ""));

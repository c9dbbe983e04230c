// No file names it but the page; it holds up nobody but the page's reader.
self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
//    ^^^ await-in-loop hint
    })(),
  );
});

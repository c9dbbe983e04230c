/**
 * The process that an attack is run in: told a pattern, flags and texts, it matches one after another and tells the
 * milliseconds of each. Whoever started it ends it. Plain JavaScript, so that nothing else runs in it.
 */
process.once("message", ({ pattern, flags, texts }) => {
  const regex = new RegExp(pattern, flags);
  for (const text of texts) {
    regex.lastIndex = 0;
    const start = performance.now();
    regex.exec(text);
    process.send({ length: text.length, milliseconds: performance.now() - start });
  }
  process.disconnect();
});

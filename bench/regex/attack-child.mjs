/**
 * The process that an attack is run in: told a pattern, flags and texts, it matches one after another and tells the
 * milliseconds of the processor that each took, whatever else the machine does. Whoever started it ends it. Plain JavaScript, so that nothing else runs in it.
 */
process.once("message", ({ pattern, flags, texts }) => {
  const regex = new RegExp(pattern, flags);
  for (const text of texts) {
    regex.lastIndex = 0;
    const start = process.cpuUsage();
    regex.exec(text);
    const { user, system } = process.cpuUsage(start);
    process.send({ length: text.length, milliseconds: (user + system) / 1000 });
  }
  process.disconnect();
});

// A closure that frames what it is given: a length and a body, two pieces in each turn.
function framer(mark) {
  return (texts) => {
    let out = Buffer.from(mark);
    for (const text of texts) {
      const body = Buffer.from(text);
      out = Buffer.concat([out, Buffer.from(`${body.length}:`), body]);
    }
    return out;
  };
}

async function show() {
  const frame = framer("!");
  const texts = Array.from({ length: 2000 }, (_, index) => `text ${index}`);
  let last = "";
  for (let turn = 0; turn < 3_000_000; turn++)
    if (turn % 2_000_000 === 1) last = `${frame(texts).length} ${frame(texts).subarray(0, 20)}`;
  return last;
}

process.once("beforeExit", async () => console.log(await show()));

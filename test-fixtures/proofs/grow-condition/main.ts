// A reduce that adds some items only, with several ways out.
function pick(texts: readonly string[]): string[] {
  return texts.reduce<string[]>((all, text, index) => {
    if (text === "") return all;
    if (index % 5 === 0) return [...all, text, text.toUpperCase()];
    return text.length > 3 ? [...all, text] : all;
  }, []);
}

const short = (texts: readonly string[]): string[] =>
  texts.reduce((all, text) => (text.length < 5 ? [...all, text] : all), [] as string[]);

async function show(): Promise<string> {
  const texts = Array.from({ length: 14_000 }, (_, index) => (index % 11 === 0 ? "" : `t${index}`));
  return `${pick(texts).slice(-3).join(" ")} ${short(texts).length}`;
}

process.once("beforeExit", async () => console.log(await show()));

// A question is counted when it has been answered.
const ANSWERS: Readonly<Record<string, string>> = { "6 × 9": "42" };

let counted = 0;

async function loadAnswer(question: string): Promise<string> {
  await Promise.resolve();
  return ANSWERS[question]!.trim();
}

async function incrementCount(): Promise<void> {
  await Promise.resolve();
  counted++;
}

async function answer(question: string): Promise<string> {
  const found = await loadAnswer(question); // together
  await incrementCount(); // together
  return found;
}

process.once("beforeExit", async () => {
  console.log(await answer("6 × 9"));
  console.log(await answer("why?").catch(() => "no answer"), counted);
});

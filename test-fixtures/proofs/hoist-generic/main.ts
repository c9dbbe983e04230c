// A formatter of dates in a generic function that is given a closure: made once, where the function's callback is not.
function labels<T>(items: readonly T[], dateOf: (item: T) => Date): string[] {
  return items.map((item) => {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long", day: "numeric" });
    return format.format(dateOf(item));
  });
}

async function show(): Promise<string> {
  const from = Date.UTC(2024, 0, 1);
  const days = Array.from({ length: 100 }, (_, day) => ({ day }));
  let last: string[] = [];
  for (let turn = 0; turn < 20; turn++) last = labels(days, ({ day }) => new Date(from + day * 86_400_000));
  return last.slice(57, 61).join(", ");
}

process.once("beforeExit", async () => console.log(await show()));

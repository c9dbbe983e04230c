// A connection does one thing at a time, and says so.
class Connection {
  #busy = false;

  async query(text: string): Promise<string> {
    if (this.#busy) throw new Error("the connection is busy");
    this.#busy = true;
    await Promise.resolve();
    this.#busy = false;
    return `${text}: 1 row`;
  }
}

async function importAll(connection: Connection, texts: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const text of texts) { // together
    answers.push(await connection.query(text));
  }
  return answers;
}

process.once("beforeExit", async () => {
  console.log(await importAll(new Connection(), ["a", "b"]).catch(String));
});

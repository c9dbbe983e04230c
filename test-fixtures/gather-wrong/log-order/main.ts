// People read messages in the order in which things happen.
async function copyFiles(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
  console.log("copied");
}

async function sendNews(): Promise<void> {
  console.log("sent");
}

async function publish(): Promise<void> {
  await copyFiles(); // together
  await sendNews(); // together
}

process.once("beforeExit", async () => publish());

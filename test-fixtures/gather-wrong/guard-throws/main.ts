// A check that throws keeps the second from being done; nobody takes what it gives.
const removed: string[] = [];

async function checkPermission(user: string): Promise<void> {
  await Promise.resolve();
  if (user !== "admin") throw new Error("forbidden");
}

async function removeAccount(name: string): Promise<string> {
  removed.push(name);
  return name;
}

async function remove(user: string, name: string): Promise<void> {
  await checkPermission(user); // together
  await removeAccount(name); // together
}

process.once("beforeExit", async () => {
  console.log(await remove("guest", "ada").catch(String), removed);
});

// Progress is printed between the two.
const tables = { users: ["ada"], posts: ["hello", "again"] };

async function loadUsers(): Promise<readonly string[]> {
  await Promise.resolve();
  return tables.users;
}

async function loadPosts(): Promise<readonly string[]> {
  process.stdout.write("reading posts\n");
  await Promise.resolve();
  return tables.posts;
}

async function migrate(): Promise<number> {
  const users = await loadUsers(); // together
  console.log(`${users.length} users`);
  const posts = await loadPosts(); // together
  return posts.length;
}

process.once("beforeExit", async () => console.log(await migrate()));

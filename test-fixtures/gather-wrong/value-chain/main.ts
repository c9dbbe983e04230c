// The second needs what the first gives, by way of two more names.
async function findUser(): Promise<string> {
  await Promise.resolve();
  return "Ada";
}

async function findPosts(author: string | undefined): Promise<string> {
  await Promise.resolve();
  return `posts of ${author}`;
}

async function page(): Promise<string> {
  let user: string | undefined, author: string | undefined, posts: string | undefined;
  user = await findUser(); // together
  const name = user;
  author = name;
  posts = await findPosts(author); // together
  return `${user}: ${posts}`;
}

process.once("beforeExit", async () => console.log(await page()));

/** Git repositories for tests, whatever the machine's own settings of git are. */
import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { promisify } from "node:util";

const run = promisify(execFile);

const PERSON = { name: "A Person", email: "person@example.com" };
const ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: PERSON.name,
  GIT_AUTHOR_EMAIL: PERSON.email,
  GIT_COMMITTER_NAME: PERSON.name,
  GIT_COMMITTER_EMAIL: PERSON.email,
};

export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", [...args], { cwd: folder, env: { ...process.env, ...ENVIRONMENT } });
  return stdout.trim();
}

/** Makes the folder a repository, on the branch `main`, with all that is in it committed. */
export async function commitAll(folder: string): Promise<void> {
  await git(folder, "init", "--quiet", "--initial-branch=main");
  await git(folder, "add", "--all");
  await git(folder, "commit", "--quiet", "--message=all");
}

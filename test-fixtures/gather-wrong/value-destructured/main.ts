// The second needs a part of what the first gives, which is taken out by a pattern.
interface Project {
  readonly team: { readonly owner: string };
}

async function loadProject(): Promise<Project> {
  await Promise.resolve();
  return { team: { owner: "Grace" } };
}

async function loadMail(owner: string): Promise<string> {
  await Promise.resolve();
  return `${owner.toLowerCase() || "nobody"}@example.org`;
}

async function contact(): Promise<string> {
  let owner = "";
  let project: Project, mail: string;
  project = await loadProject(); // together
  ({
    team: { owner },
  } = project);
  mail = await loadMail(owner); // together
  return `${project.team.owner}: ${mail}`;
}

process.once("beforeExit", async () => console.log(await contact()));

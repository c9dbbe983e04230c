// Parameters that are fields stay parameters of the constructor; the factory has them without being fields.
import { EventEmitter } from "node:events";
import { readdirSync, readFileSync } from "node:fs";

class Site extends EventEmitter {
  private readonly started = new Map<string, number>();
  private readonly server: { certificate: string; names: readonly string[] };

  constructor(
    private readonly folder: string,
    public readonly port = 80,
  ) {
    super();
    if (folder === "") throw new RangeError("a folder is needed");
    this.server = { names: readdirSync(folder), certificate: readFileSync(`${folder}/a.pem`, "utf8") };
    this.on("start", (name: string) => this.started.set(name, port));
  }

  describe(): string {
    this.emit("start", this.folder);
    return `${this.folder}:${this.port} ${this.server.names.join()} ${this.server.certificate.trim()} ${this.started.size}`;
  }
}

const jobs = new EventEmitter();
jobs.on("sites", async (...folders: string[]) => {
  for (const folder of folders)
    try {
      console.log(new Site(folder).describe());
    } catch (error) {
      console.log((error as Error).name);
    }
});
jobs.emit("sites", "site", "");

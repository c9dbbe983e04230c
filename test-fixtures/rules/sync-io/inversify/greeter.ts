import { inject, injectable } from "inversify";
import { container } from "./container";
import { TYPES, type Config } from "./types";

@injectable()
export class Greeter {
  constructor(@inject(TYPES.Config) private readonly config: Config) {}

  async greet(name: string): Promise<string> {
    return `${this.config.value("greeting")} ${name}`;
//            ^^^^^^^^^^^^^^^^^ sync-io via=DiskConfig.value certainty=through
  }
}

export async function farewell(): Promise<string> {
  const config = container.get<Config>(TYPES.Config);
  return config.value("farewell");
//       ^^^^^^^^^^^^ sync-io via=DiskConfig.value certainty=through
}

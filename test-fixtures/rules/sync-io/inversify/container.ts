import { Container } from "inversify";
import { DiskConfig } from "./disk-config";
import { TYPES, type Config } from "./types";

export const container = new Container();
container.bind<Config>(TYPES.Config).to(DiskConfig).inSingletonScope();

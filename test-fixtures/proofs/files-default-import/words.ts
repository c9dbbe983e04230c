import load from "./load.js";

export default (path: string) => load(path).trim().split(" ");

// A constructor that constructs another class waits for that one's factory, and gets a factory by that.
import { EventEmitter } from "node:events";
import Products from "./catalogue.js";

class Shop {
  readonly name = "shop";
  private readonly catalogue: Products;

  constructor(readonly folder: string) {
    this.catalogue = new Products(`${folder}/items.txt`);
  }

  describe(): string {
    return `${this.name} ${this.folder} ${this.catalogue.count} ${this.catalogue.items.join()}`;
  }
}

export function open(folder: string): Shop {
  return new Shop(folder);
}

const jobs = new EventEmitter();
jobs.on("shop", async (folder: string) => console.log(open(folder).describe(), open("nowhere").describe()));
jobs.emit("shop", "data");

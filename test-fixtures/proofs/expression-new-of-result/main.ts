// A class that a helper gives, constructed at once; and a result that is the argument of new.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Upper {
  constructor(readonly text = "nothing") {}
}
class Lower {
  constructor(readonly text = "NOTHING") {}
}

function classOf(path: string): typeof Upper | typeof Lower {
  return readFileSync(path, "utf8").trim() === "upper" ? Upper : Lower;
}

function make(path: string): Upper | Lower {
  return new (classOf(path))();
}

const jobs = new EventEmitter();
jobs.on("make", async (path: string) => {
  console.log(make(path).text, new (classOf(path))("given").text, new Upper(make(path).text).text);
  console.log(make(path) instanceof Lower, new (classOf("b.txt"))().text);
});
jobs.emit("make", "a.txt");

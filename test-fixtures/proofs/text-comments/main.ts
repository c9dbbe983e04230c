// Comments stand in places where the fix writes, and stay.
import { EventEmitter } from "node:events"; // events
import { /* only */ readFileSync } from "node:fs"; /* files */

/** Loads. */
export /* exported */ function /* named */ load(/* where */ path: string /* ! */) /* gives */ : /* a */ string /* text */ {
  return /* the */ readFileSync(/* at */ path, "utf8" /* as text */) /* cut */.trim(); // done
}

const arrow = /* before */ (path: string) /* between */ => /* after */ load(path); // arrow
const single = /* one */ (path: string) =>
  // on its own line
  arrow(path);

class Store {
  // comment before the method
  /* inside */ get(/* nothing */): /* type */ string /* end */ {
    // before return
    return (
      // in parentheses
      single("a.txt")
    );
  }
}

const jobs = new EventEmitter();
jobs.on("show", /* async */ async (/* no parameters */) => {
  console.log(/* first */ new Store().get(/* none */) /* last */);
});
jobs.emit("show");

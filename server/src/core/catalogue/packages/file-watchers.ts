import { later, listening } from "../node/entries.ts";
import type { CataloguePart } from "../row.ts";

const watching = { serves: true } as const;

export const fileWatchers: CataloguePart = {
  entries: [
    later("chokidar#watch", [{ at: 1, property: "ignored" }], "file filter", watching),
    ...["FSWatcher", "watch()"].flatMap((watcher) =>
      listening(`chokidar#${watcher}`, "file watcher", watching),
    ),
    later("@parcel/watcher#subscribe", [1], "file watcher", watching),
    ...["default()", "Watcher"].flatMap((watcher) => listening(`sane#${watcher}`, "file watcher", watching)),
  ],
};

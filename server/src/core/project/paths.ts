/** Path arithmetic on absolute paths with forward slashes; core has no `node:path`. */

export function directoryOf(path: string): string {
  const at = path.lastIndexOf("/");
  return at <= 0 ? "/" : path.slice(0, at);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Joins and removes `.` and `..`. An absolute `path` wins. */
export function joinPath(directory: string, path: string): string {
  const parts: string[] = [];
  const whole = path.startsWith("/") || /^[A-Za-z]:\//.test(path) ? path : `${directory}/${path}`;
  for (const part of whole.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  const joined = parts.join("/");
  return /^[A-Za-z]:/.test(joined) ? joined : `/${joined}`;
}

/** Whether `path` is the directory or lies below it. */
export function isBelow(directory: string, path: string): boolean {
  return path === directory || path.startsWith(directory.endsWith("/") ? directory : `${directory}/`);
}

export function relativePath(directory: string, path: string): string {
  return isBelow(directory, path) ? path.slice(directory.length).replace(/^\//, "") : path;
}

/** Visits a directory and all above it, nearest first, until `visit` gives something. */
export function upward<T>(directory: string, visit: (directory: string) => T | undefined): T | undefined {
  for (let at = directory; ; at = directoryOf(at)) {
    const found = visit(at);
    if (found !== undefined || at === "/" || !at.includes("/")) return found;
  }
}

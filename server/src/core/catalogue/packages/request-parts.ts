/** What middleware of web servers asks its user for, and calls for each request: who signs in, where uploads go. */
import { later } from "../node/entries.ts";
import type { CataloguePart, EntryRow } from "../row.ts";
import { inOptions } from "./rows.ts";

const request = { hot: true } as const;

const STRATEGIES = [
  ...["passport-local", "passport-jwt", "passport-http", "passport-http-bearer", "passport-custom"],
  ...["passport-google-oauth20", "passport-github2", "passport-oauth2", "passport-openidconnect"],
];

const passport: CataloguePart = {
  entries: [
    ...STRATEGIES.map((module) =>
      later(`${module}#Strategy.constructor`, ["functions"], "sign-in handler", request),
    ),
    ...["serializeUser", "deserializeUser"].map((name) =>
      later(`passport#${name}`, [0], "sign-in handler", request),
    ),
    later("passport#authenticate", ["last"], "sign-in handler", request),
  ],
};

const UPLOAD = ["destination", "filename"];

const uploads: CataloguePart = {
  entries: [
    later("multer#default", inOptions(0, ["fileFilter"]), "upload handler", request),
    later("multer#diskStorage", inOptions(0, UPLOAD), "upload handler", request),
    {
      symbol: "multer#StorageEngine",
      calls: { members: ["_handleFile", "_removeFile"] },
      runs: "later",
      entry: "upload handler",
      ...request,
    } satisfies EntryRow,
    ...["default()", "Busboy"].map((parser) =>
      later(`busboy#${parser}.on`, [1], "upload handler", { label: 0, ...request }),
    ),
    ...["default", "formidable"].map((name) =>
      later(
        `formidable#${name}`,
        inOptions(0, ["filename", "filter", "fileWriteStreamHandler"]),
        "upload handler",
        request,
      ),
    ),
  ],
};

export const requestParts: readonly CataloguePart[] = [passport, uploads];

// Packages whose asynchronous form leaves the thread, and cheap calls of packages that have costly ones.
import forge from "node-forge";
import fflate from "fflate";
import Handlebars from "handlebars";
import jwt from "jwt-simple";
import nacl from "tweetnacl";
import Papa from "papaparse";
import snappy from "snappy";
import sodium from "argon2";
import { createReadStream } from "node:fs";
import { bundleAsync } from "lightningcss";
import { hash } from "@node-rs/argon2";
import { render } from "node-sass";
import { renderToPipeableStream } from "react-dom/server";

const page = Handlebars.compile("{{name}}");

export async function quiet(source: string, key: Uint8Array): Promise<void> {
  await hash(source);
  await sodium.hash(source);
  await bundleAsync({ filename: source });
  await snappy.compress(source);
  fflate.gzip(key, () => {});
  forge.pki.rsa.generateKeyPair(2048, 65537, () => {});
  render({ data: source }, () => {});
  renderToPipeableStream(page({ name: source }));
  Papa.parse(createReadStream(source), { step: () => {} });
  nacl.secretbox(key, key, key);
  jwt.encode({ source }, "secret");
}

// They give a promise or take a callback, and work on this thread all the same.
import * as babel from "@babel/core";
import * as sass from "sass";
import argon2 from "argon2-browser";
import CleanCSS from "clean-css";
import csvtojson from "csvtojson";
import ejs from "ejs";
import less from "less";
import mammoth from "mammoth";
import prettier from "prettier";
import pug from "pug";
import stylus from "stylus";
import { ESLint } from "eslint";
import { codeToHtml } from "shiki";
import { marked } from "marked";
import { minify } from "html-minifier-terser";
import { parseString, parseStringPromise } from "xml2js";
import { promisify } from "node:util";
import { renderToString } from "vue/server-renderer";

const parse = promisify(parseString);

export async function compile(source: string): Promise<void> {
  await babel.transformAsync(source);
//      ^^^^^^^^^^^^^^^^^^^^ fake-async warning worker
  await sass.compileStringAsync(source);
//      ^^^^^^^^^^^^^^^^^^^^^^^ fake-async warning worker
  const compiler = await sass.initAsyncCompiler();
  await compiler.compileStringAsync(source);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fake-async warning worker
  await less.render(source);
//      ^^^^^^^^^^^ fake-async warning worker
  stylus.render(source, () => {});
//^^^^^^^^^^^^^ fake-async warning worker
  await minify(source);
//      ^^^^^^ fake-async warning worker
  await prettier.format(source, { parser: "babel" });
//      ^^^^^^^^^^^^^^^ fake-async warning worker
  await new ESLint().lintText(source);
//      ^^^^^^^^^^^^^^^^^^^^^ fake-async warning worker
}

export async function documents(source: string): Promise<void> {
  await csvtojson({ noheader: true }).fromString(source);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fake-async warning worker
  await csvtojson().fromFile("table.csv");
  await parseStringPromise(source);
//      ^^^^^^^^^^^^^^^^^^ fake-async warning worker
  await parseStringPromise(source, { async: true });
  await parse(source);
//      ^^^^^ fake-async warning worker
  await mammoth.convertToHtml({ path: "letter.docx" });
//      ^^^^^^^^^^^^^^^^^^^^^ fake-async warning worker
  await marked.parse(source, { async: true });
//      ^^^^^^^^^^^^ fake-async warning worker
  await codeToHtml(source, { lang: "ts", theme: "nord" });
//      ^^^^^^^^^^ fake-async warning worker
}

export async function pages(path: string, page: any): Promise<void> {
  await ejs.renderFile(path, {});
//      ^^^^^^^^^^^^^^ fake-async warning worker
  pug.renderFile(path, {}, () => {});
//^^^^^^^^^^^^^^ fake-async warning worker
  await renderToString(page);
//      ^^^^^^^^^^^^^^ fake-async warning worker
}

export async function others(source: string, minifier: CleanCSS.MinifierPromise): Promise<void> {
  await argon2.hash({ pass: source, salt: "salt of it" });
//      ^^^^^^^^^^^ fake-async warning worker
  await minifier.minify(source);
//      ^^^^^^^^^^^^^^^ fake-async warning worker
}

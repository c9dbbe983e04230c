// Text that becomes a page.
import ejs from "ejs";
import Handlebars from "handlebars";
import hljs from "highlight.js";
import katex from "katex";
import MarkdownIt from "markdown-it";
import markdown from "markdown-it";
import nunjucks from "nunjucks";
import pug from "pug";
import { createHighlighter } from "shiki";
import { marked } from "marked";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { render } from "svelte/server";

const written = new MarkdownIt();
const compiled = Handlebars.compile("{{name}}");

function withHelpers(): typeof Handlebars {
  const own = Handlebars.create();
  own.registerHelper("upper", (text: string) => text.toUpperCase());
  return own;
}

export async function articles(text: string): Promise<void> {
  marked(text);
//^^^^^^ sync-compute warning worker
  marked.parse(text);
//^^^^^^^^^^^^ sync-compute warning worker
  written.render(text);
//^^^^^^^^^^^^^^ sync-compute warning worker
  markdown({ html: true }).render(text);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
  katex.renderToString(text);
//^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
}

export async function code(text: string): Promise<void> {
  hljs.highlight(text, { language: "ts" });
//^^^^^^^^^^^^^^ sync-compute warning worker
  hljs.highlightAuto(text);
//^^^^^^^^^^^^^^^^^^ sync-compute warning worker
  const highlighter = await createHighlighter({ themes: ["nord"], langs: ["ts"] });
  highlighter.codeToHtml(text, { lang: "ts", theme: "nord" });
//^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
}

export async function templates(source: string, locals: object): Promise<void> {
  Handlebars.compile(source)(locals);
//^^^^^^^^^^^^^^^^^^ sync-compute warning worker
  compiled(locals);
  withHelpers().compile(source)(locals);
//^^^^^^^^^^^^^^^^^^^^^ sync-compute
  ejs.render(source, locals);
//^^^^^^^^^^ sync-compute warning worker
  ejs.render(source, locals, { cache: true, filename: "a.ejs" });
  pug.compile(source)(locals);
//^^^^^^^^^^^ sync-compute warning worker
  pug.render(source, locals);
//^^^^^^^^^^ sync-compute warning worker
  nunjucks.renderString(source, locals);
//^^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
  nunjucks.configure("views").render("page.njk", locals);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
}

export async function components(page: any): Promise<void> {
  renderToString(page);
//^^^^^^^^^^^^^^ sync-compute warning worker
  renderToPipeableStream(page);
  render(page);
//^^^^^^ sync-compute warning worker
}

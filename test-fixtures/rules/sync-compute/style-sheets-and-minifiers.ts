import CleanCSS from "clean-css";
import stylus from "stylus";
import { minify as minifyHtml } from "html-minifier";
import { minify as minifyStyles } from "csso";
import { bundle, transform } from "lightningcss";
import { optimize } from "svgo";
import { renderSync } from "node-sass";
import UglifyJS from "uglify-js";

export async function styles(source: string): Promise<void> {
  renderSync({ data: source });
//^^^^^^^^^^ sync-compute warning async worker
  stylus.render(source);
//^^^^^^^^^^^^^ sync-compute warning worker
  stylus(source).set("compress", true).render();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
  transform({ filename: "a.css", code: Buffer.from(source) });
//^^^^^^^^^ sync-compute warning worker
  bundle({ filename: "a.css" });
//^^^^^^ sync-compute warning async
  minifyStyles(source);
//^^^^^^^^^^^^ sync-compute warning worker
  new CleanCSS({ level: 2 }).minify(source);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
}

export async function small(source: string): Promise<void> {
  UglifyJS.minify(source);
//^^^^^^^^^^^^^^^ sync-compute warning worker
  minifyHtml(source);
//^^^^^^^^^^ sync-compute warning worker
  optimize(source);
//^^^^^^^^ sync-compute warning worker
}

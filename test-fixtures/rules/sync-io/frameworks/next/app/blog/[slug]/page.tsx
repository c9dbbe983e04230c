import { readFileSync } from "node:fs";
import { drafts, post } from "../../../lib/posts";

export async function generateStaticParams() {
  return (await drafts()).map((slug) => ({ slug }));
}

/** Rendered while the site is built. */
export default async function BlogPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const head = readFileSync("head.html", "utf8"); //: startup (build)
  return <article>{head + post(slug)}</article>;
}

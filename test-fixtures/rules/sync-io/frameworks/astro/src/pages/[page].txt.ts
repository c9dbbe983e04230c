import { readdirSync, readFileSync } from "node:fs";
import type { APIRoute, GetStaticPaths } from "astro";

export const prerender = true;

export const getStaticPaths: GetStaticPaths = () => {
  return readdirSync("pages").map((page) => ({ params: { page } })); //: startup (build)
};

export const GET: APIRoute = async ({ params }) => {
  return new Response(readFileSync(`pages/${params.page}.txt`)); //: startup (build)
};

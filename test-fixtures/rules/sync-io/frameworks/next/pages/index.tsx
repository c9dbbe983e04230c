import { readFileSync } from "node:fs";
import type { GetServerSideProps, GetStaticProps } from "next";

export const getServerSideProps: GetServerSideProps = async () => {
  return { props: { text: readFileSync("index.md", "utf8") } };
//                        ^^^^^^^^^^^^ sync-io entry="request handler" label=pages/index.tsx
};

export default function Home({ text }: { text: string }) {
  return <main>{text}</main>;
}

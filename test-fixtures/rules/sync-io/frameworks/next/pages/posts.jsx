import fs from "fs";

export async function getStaticProps() {
  return { props: { names: fs.readdirSync("posts") } }; //: startup (build)
}

export default function Posts({ names }) {
  return <ul>{names}</ul>;
}

Posts.getInitialProps = async () => {
  return { names: fs.readdirSync("posts") };
//                ^^^^^^^^^^^^^^ sync-io entry="request handler" label=pages/posts.jsx
};

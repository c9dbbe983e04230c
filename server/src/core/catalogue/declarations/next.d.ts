import type { IncomingMessage, ServerResponse } from "node:http";

export interface NextApiRequest extends IncomingMessage {
  query: any;
  cookies: any;
  body: any;
  [extension: string]: any;
}
export interface NextApiResponse<Data = any> extends ServerResponse {
  send(body: any): void;
  json(body: any): void;
  status(code: number): NextApiResponse<Data>;
  redirect(...parameters: any[]): NextApiResponse<Data>;
  revalidate(path: string, options?: any): Promise<void>;
}
export type NextApiHandler<Data = any> = (request: NextApiRequest, response: NextApiResponse<Data>) => any;
export interface GetServerSidePropsContext {
  req: IncomingMessage & { cookies: any };
  res: ServerResponse;
  [property: string]: any;
}
export interface GetStaticPropsContext {
  [property: string]: any;
}
export type GetServerSideProps<Props = any, Params = any, Data = any> = (
  context: GetServerSidePropsContext,
) => Promise<any>;
export type GetStaticProps<Props = any, Params = any, Data = any> = (context: GetStaticPropsContext) => any;
export type GetStaticPaths<Params = any> = (context: any) => any;
export type Metadata = any;
export type NextPage<Props = any, Initial = any> = any;
export type NextConfig = any;

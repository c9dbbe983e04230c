let token: string | undefined;

export async function loadToken(): Promise<string> {
  await Promise.resolve();
  return (token = "t1");
}

export async function loadAccount(): Promise<string> {
  return token === undefined ? "refused" : `account of ${token}`;
}

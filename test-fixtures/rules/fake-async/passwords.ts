import bcryptjs from "bcryptjs";
import bcrypt from "bcrypt";

export async function hash(password: string): Promise<string> {
  return await bcryptjs.hash(password, 12);
//             ^^^^^^^^^^^^^ fake-async
}

export async function compare(password: string, hash: string): Promise<boolean> {
  return bcryptjs.compare(password, hash);
//       ^^^^^^^^^^^^^^^^ fake-async
}

/** The other package really leaves the thread. */
export async function reallyAsync(password: string): Promise<string> {
  return await bcrypt.hash(password, 12);
}

import { execa } from "execa";
import { Problem } from "../problem";

export type SystemUser = { readonly uid: number; readonly gid: number };

/** The user that Postgres must run as, or nothing when this process may run it itself. Postgres refuses to run as root. */
export async function postgresUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await findUser("postgres");
  if (existing !== undefined) return existing;
  await createUser("postgres");
  const created = await findUser("postgres");
  if (created !== undefined) return created;
  throw new Problem(
    "Postgres refuses to run as root, and there is no user to run it as. Create one (useradd --system postgres) or start Olympus as an ordinary user.",
  );
}

/** A user known to this machine by name. */
export async function findUser(name: string): Promise<SystemUser | undefined> {
  const [uid, gid] = await Promise.all(["-u", "-g"].map((flag) => execa("id", [flag, name], { reject: false })));
  if (uid?.exitCode !== 0 || gid?.exitCode !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Debian and Red Hat have useradd, Alpine has BusyBox' adduser. */
async function createUser(name: string): Promise<void> {
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name]],
    ["adduser", ["-S", "-D", "-H", name]],
  ];
  for (const [file, args] of ways) {
    const made = await execa(file, args, { reject: false });
    if (made.exitCode === 0) return;
  }
}

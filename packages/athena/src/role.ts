import { z } from "zod";

/** What an employee is on this platform: the `iam_admin_role` of their ID token. Anything else opens nothing. */
export const adminRole = z.enum(["owner", "admin", "support", "designer", "viewer"]);
export type AdminRole = z.infer<typeof adminRole>;

export const roleWords: Record<AdminRole, string> = {
  owner: "Owner",
  admin: "Admin",
  support: "Support",
  designer: "Designer",
  viewer: "Viewer",
};

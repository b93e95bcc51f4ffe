import type { Brand } from "./brand";
import type { TenantId } from "./ids";

/** A company in the customer half. The employee half has one, built in. */
export type Tenant = {
  readonly id: TenantId;
  readonly slug: string;
  readonly name: string;
  readonly status: "active" | "suspended" | "archived";
  readonly brand: Brand;
};

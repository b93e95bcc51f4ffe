import "server-only";
import type { Result } from "@olympus/domain/failure";
import { type Heard, hear } from "@olympus/ory/kratos/hear";

/** Kratos' answer, read to its end. */
export type Answered = Heard;

type Asked = { readonly method: string; readonly headers: Headers; readonly body: Uint8Array<ArrayBuffer> | null };

/** Asks Kratos in a browser's name. Fails with `kratos/unreachable`. */
export const askInNameOf = (address: string, asked: Asked): Promise<Result<Answered>> => hear(address, asked);

import type { Language } from "@olympus/ui/language/language";
import type { SettingsFlow } from "@ory/client-fetch";
import { begunIn } from "../forward/mail-language";

type Begun = Pick<SettingsFlow, "request_url"> & { readonly ui: Pick<SettingsFlow["ui"], "messages" | "nodes"> };

/**
 * Whether the mail that these settings send would speak another language than their page. Kratos goes by the address that they began
 * at alone, so they begin anew where somebody switched; unless there is something to say or to mend on the page, which would be lost.
 */
export function mailsInAnotherLanguage({ request_url, ui }: Begun, language: Language): boolean {
  const said = [...(ui.messages ?? []), ...ui.nodes.flatMap(({ messages }) => messages)];
  const begun = begunIn(request_url);
  return begun !== undefined && begun !== language && said.length === 0;
}

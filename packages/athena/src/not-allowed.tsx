import type { Half } from "@olympus/domain/half";
import { ButtonLink } from "@olympus/ui/console/button";
import { Message } from "@olympus/ui/console/message";
import { pageTitle } from "./page-title";
import { roleWords } from "./role";
import type { Employee } from "./session";

/** A page that exists, for other roles. */
export const NotAllowed = ({ half, who }: { half: Half; who: Employee }) => (
  <>
    <title>{pageTitle(half, "Not allowed")}</title>
    <Message title="Your role does not allow this page" doors={<ButtonLink href="/">Go home</ButtonLink>}>
      You are here as {roleWords[who.role].toLowerCase()}. Ask an owner if you need it.
    </Message>
  </>
);

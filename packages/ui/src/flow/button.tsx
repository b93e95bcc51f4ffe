"use client";
import type { OryNodeButtonProps } from "@ory/elements-react";
import { createContext, useContext } from "react";
import { isCeremony } from "../passkey";
import { PasskeyButton } from "./passkey-button";
import { Button, type ButtonLook } from "./plain-button";

/** How the button of the moment looks; the form says it, since a Kratos node does not. */
export const ButtonLooks = createContext<ButtonLook>("primary");

/** A submit of Kratos' own. Only the screen's main button checks the fields: code, back and resend must not want a password. */
export function FlowButton({ node }: OryNodeButtonProps) {
  const look = useContext(ButtonLooks);
  const { name, type, value, disabled, onclickTrigger } = node.attributes;
  const label = node.meta.label?.text ?? name;
  if (type === "button") {
    return isCeremony(onclickTrigger) ? (
      <PasskeyButton ceremony={onclickTrigger} look={look}>
        {label}
      </PasskeyButton>
    ) : null;
  }
  return (
    <Button look={look} name={name} value={String(value)} disabled={disabled} formNoValidate={look === "secondary"}>
      {label}
    </Button>
  );
}

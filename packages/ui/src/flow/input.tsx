"use client";
import type { OryNodeInputProps } from "@ory/elements-react";
import { inputAttributes, inputLook } from "../input-attributes";
import { PasswordInput } from "./password-input";

/** Any text-like input. Hidden ones are drawn by the form, once each, because Elements repeats and drops them. */
export function Input({ node }: OryNodeInputProps) {
  const { type } = node.attributes;
  if (type === "hidden") return null;
  if (type === "password") return <PasswordInput {...inputAttributes(node)} />;
  return <input {...inputAttributes(node)} className={inputLook} />;
}

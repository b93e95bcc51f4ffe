"use client";
import type { OryNodeInputProps } from "@ory/elements-react";
import { useContext } from "react";
import { inputAttributes, inputLook } from "../input-attributes";
import { Hints } from "./hints";
import { PasswordInput } from "./password-input";

/** Any text-like input. Hidden ones are drawn by the form, once each, because Elements repeats and drops them. */
export function Input({ node }: OryNodeInputProps) {
  const { name, type } = node.attributes;
  const attributes = inputAttributes(node, name in useContext(Hints));
  if (type === "hidden") return null;
  if (type === "password") return <PasswordInput {...attributes} />;
  return <input {...attributes} className={inputLook} />;
}

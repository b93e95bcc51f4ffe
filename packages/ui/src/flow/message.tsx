"use client";
import type { OryMessageContentProps } from "@ory/elements-react";
import { messageTestId } from "@ory/elements-react";
import { Notice } from "../frame/notice";

const tones = { error: "danger", info: "info", success: "success" } as const;

/** What Kratos says about the whole form. */
export function Message({ message }: OryMessageContentProps) {
  const tone = tones[message.type as keyof typeof tones] ?? "info";
  return (
    <div {...messageTestId(message)}>
      <Notice tone={tone}>{message.text}</Notice>
    </div>
  );
}

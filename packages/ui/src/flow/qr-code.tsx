"use client";
import type { OryNodeImageProps } from "@ory/elements-react";

/** The picture an authenticator app scans; always dark on white, or phones cannot read it. */
export function QrCode({ node }: OryNodeImageProps) {
  const { id, src, width, height } = node.attributes;
  const label = node.meta.label?.text ?? "";
  return (
    <div className="justify-self-start rounded-medium border border-neutral-6 bg-[#fff] p-3">
      {/* biome-ignore lint/performance/noImgElement: a data: address, nothing to optimise */}
      <img id={id} src={src} width={width} height={height} alt={label} className="size-44" />
    </div>
  );
}

"use client";
import { OryCardValidationMessages } from "@ory/elements-react";

// What the screen's own help line says already: "enter the code", "we sent a mail", "confirm it is you".
const saidByTheScreen = [
  1010003, 1010004, 1010014, 1010025, 1040005, 1040009, 1060003, 1060004, 1060005, 1060006, 1080003,
];

/** What Kratos says about the whole form, above it. */
export const FlowMessages = () => (
  <div className="told grid gap-2 empty:hidden">
    <OryCardValidationMessages hiddenMessageIds={saidByTheScreen} />
  </div>
);

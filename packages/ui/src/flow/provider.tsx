"use client";
import type { LoginFlow, RecoveryFlow, RegistrationFlow, SettingsFlow, VerificationFlow } from "@ory/client-fetch";
import { FlowType } from "@ory/client-fetch";
import { OryCard, OryProvider, useOryFlow } from "@ory/elements-react";
import { type ComponentProps, type ReactNode, useLayoutEffect } from "react";
import { components } from "./components";

export type AnyFlow =
  | { readonly kind: "login"; readonly flow: LoginFlow }
  | { readonly kind: "registration"; readonly flow: RegistrationFlow }
  | { readonly kind: "verification"; readonly flow: VerificationFlow }
  | { readonly kind: "recovery"; readonly flow: RecoveryFlow }
  | { readonly kind: "settings"; readonly flow: SettingsFlow };

// Forms post natively, so Elements never calls Kratos itself: its addresses are filled in because its types want them.
const config = {
  sdk: { url: "/" },
  // What is said comes finished from the server; of Elements itself no text is shown.
  intl: { locale: "en" },
  project: {
    name: "",
    default_redirect_url: "/",
    error_ui_url: "/error",
    login_ui_url: "/login",
    recovery_enabled: true,
    recovery_ui_url: "/recovery",
    registration_enabled: true,
    registration_ui_url: "/registration",
    settings_ui_url: "/settings",
    verification_enabled: true,
    verification_ui_url: "/verification",
  },
} satisfies ComponentProps<typeof OryProvider>["config"];

// Elements refuses to draw a recovery or verification that does not say which method it is in; Kratos leaves that out at times.
function containerOf(any: AnyFlow) {
  switch (any.kind) {
    case "login":
      return { flowType: FlowType.Login, flow: any.flow } as const;
    case "registration":
      return { flowType: FlowType.Registration, flow: any.flow } as const;
    case "verification":
      return {
        flowType: FlowType.Verification,
        flow: { ...any.flow, active: any.flow.active ?? "code" },
      } as const;
    case "recovery":
      return {
        flowType: FlowType.Recovery,
        flow: { ...any.flow, active: any.flow.active ?? "code" },
      } as const;
    case "settings":
      return { flowType: FlowType.Settings, flow: any.flow } as const;
  }
}

/** Elements keeps the flow it began with. After an answer in place it is handed the new one, before anything of it is seen. */
function SameFlow({ container }: { readonly container: ReturnType<typeof containerOf> }) {
  const { flow, setFlowContainer } = useOryFlow();
  useLayoutEffect(() => {
    if (flow !== container.flow) setFlowContainer(container);
  });
  return null;
}

/** Hands a flow to Elements: its node renderers, its texts and our components for each of them. */
export function FlowProvider({ children, ...any }: AnyFlow & { readonly children: ReactNode }) {
  const container = containerOf(any);
  return (
    <OryProvider config={config} components={components} {...container}>
      <SameFlow container={container} />
      <OryCard>{children}</OryCard>
    </OryProvider>
  );
}

import { consentAnswer } from "@olympus/hera/consent/answer";
import { half } from "@/half";

export const POST = consentAnswer(half);

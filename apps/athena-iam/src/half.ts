export { iam as half } from "@olympus/domain/half";

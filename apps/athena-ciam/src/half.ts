export { ciam as half } from "@olympus/domain/half";

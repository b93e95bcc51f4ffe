"use client";
export { BrokenPage as default } from "@olympus/ui/frame/broken-page";

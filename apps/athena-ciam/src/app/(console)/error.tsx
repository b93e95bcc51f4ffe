"use client";

export { default } from "@olympus/athena/broken/page";

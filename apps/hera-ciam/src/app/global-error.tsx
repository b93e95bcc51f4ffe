"use client";
import "./globals.css";

export { BrokenDocument as default } from "@olympus/ui/frame/broken-document";

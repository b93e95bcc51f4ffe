"use client";
import { createContext } from "react";

/** What helps to fill a field in, by the field's name; stands under it. */
export const Hints = createContext<Readonly<Record<string, string>>>({});

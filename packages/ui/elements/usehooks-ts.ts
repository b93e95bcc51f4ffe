"use client";
// Elements delays by it what its own buttons look like while they send; ours show it themselves.
import { useState } from "react";

export const useDebounceValue = <T>(value: T) => useState(value);

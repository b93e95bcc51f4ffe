"use client";

import { brokenAlone } from "@olympus/athena/broken/page";
import { half } from "@/half";

export default brokenAlone(half);

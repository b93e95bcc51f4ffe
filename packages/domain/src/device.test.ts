import { expect, it } from "vitest";
import { deviceOf } from "./device";

const chrome = (inner: string, outer = "") =>
  `Mozilla/5.0 (${inner}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36${outer}`;
const iPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";

it.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox", "Windows"],
  [chrome("X11; Linux x86_64"), "Chrome", "Linux"],
  [chrome("X11; Linux x86_64").replace("Chrome/", "HeadlessChrome/"), "Chrome", "Linux"],
  [chrome("X11; CrOS x86_64 14541.0.0"), "Chrome", "ChromeOS"],
  [chrome("Linux; Android 16; Pixel 9"), "Chrome", "Android"],
  [
    chrome("Linux; Android 16; SM-S931B").replace("Chrome/", "SamsungBrowser/28.0 Chrome/"),
    "Samsung Internet",
    "Android",
  ],
  [chrome("Windows NT 10.0", " Edg/156.0"), "Edge", "Windows"],
  [chrome("Windows NT 10.0", " OPR/120.0"), "Opera", "Windows"],
  [chrome("Windows NT 10.0", " Vivaldi/7.0"), "Vivaldi", "Windows"],
  [`${iPhone} Version/19.0 Mobile/15E148 Safari/604.1`, "Safari", "iPhone"],
  [`${iPhone} CriOS/156.0 Mobile/15E148 Safari/604.1`, "Chrome", "iPhone"],
  [`${iPhone} FxiOS/130.0 Mobile/15E148 Safari/605.1.15`, "Firefox", "iPhone"],
  [`${iPhone} Version/19.0 EdgiOS/156.0 Mobile/15E148 Safari/604.1`, "Edge", "iPhone"],
  [`${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15`, "Safari", "macOS"],
  [`${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15 Ddg/19.0`, "DuckDuckGo", "macOS"],
  ["curl/8.14.1", "curl", undefined],
  ["node", undefined, undefined],
  ["<script>alert(1)</script>", undefined, undefined],
  [undefined, undefined, undefined],
])("%s", (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ ...(browser && { browser }), ...(system && { system }) });
});

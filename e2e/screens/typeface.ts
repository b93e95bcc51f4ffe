import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { instance } from "../support/instance";

const weights = ["400Regular", "500Medium", "600SemiBold", "700Bold"];

/**
 * The pages are set in whatever typeface a system has. For the pictures that is Inter wherever they are taken, so that they look as on
 * most people's screens and the same from every machine. The environment that tells a browser on Linux so; others keep their own.
 */
export function withTypeface(): NodeJS.ProcessEnv {
  const home = join(instance.dataDir, "typeface");
  const resolve = createRequire(import.meta.url).resolve;
  const folders = weights.map((weight) => dirname(resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`)));
  const inter = (family: string) =>
    `<alias binding="strong"><family>${family}</family><prefer><family>Inter</family></prefer></alias>`;
  mkdirSync(home, { recursive: true });
  writeFileSync(
    join(home, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${folders.map((folder) => `<dir>${folder}</dir>`).join("\n  ")}
  <cachedir>${join(home, "cache")}</cachedir>
  ${["system-ui", "sans", "sans-serif"].map(inter).join("\n  ")}
</fontconfig>
`,
  );
  return { ...process.env, FONTCONFIG_FILE: join(home, "fonts.conf") };
}

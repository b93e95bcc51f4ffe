import { test } from "@playwright/test";
import { keep, keepOnly } from "./folder";
import { rooms, singles } from "./pictures";

const file = (name: string) => `${name}.webp`;

const page = `# What Olympus looks like

Every screen in every state, from the real platform, made anew by \`npm run screens\`: on a desktop and on a phone, light and dark.
Ids, codes, keys and days are examples, so that a picture changes only when its page does.

${rooms
  .map(
    ({ title, pictures }) =>
      `## ${title}\n\n| picture | shows |\n| --- | --- |\n${pictures
        .map(({ name, shows }) => `| [${name}](${file(name)}) | ${shows} |`)
        .join("\n")}\n`,
  )
  .join("\n")}`;

test("the index names every picture, and nothing else is kept", async () => {
  const pictures = rooms.flatMap(({ pictures }) => pictures.map(({ name }) => file(name)));
  await keep("README.md", page);
  await keepOnly(["README.md", ...pictures, ...Object.values(singles).map(file)]);
});

import sharp, { type Sharp } from "sharp";

const gap = 28;
const corner = 12;
const ground = "#e3e6eb";
// A phone is shown as large as it is, so that it can be read; the desktop beside it shows how a page stands on it.
const desktopWidth = 800;
const phoneWidth = 390;

/** The four looks of one page as one picture: the desktop, light above dark, and the phone, light beside dark. */
export type Looks = Readonly<Record<"desktop-light" | "desktop-dark" | "phone-light" | "phone-dark", Buffer>>;

export async function sheetOf(looks: Looks): Promise<Buffer> {
  const [wideLight, wideDark, tallLight, tallDark] = await Promise.all([
    tile(looks["desktop-light"], desktopWidth),
    tile(looks["desktop-dark"], desktopWidth),
    tile(looks["phone-light"], phoneWidth),
    tile(looks["phone-dark"], phoneWidth),
  ]);
  const height = Math.max(gap * 3 + wideLight.height + wideDark.height, gap * 2 + tallLight.height);
  const between = (height - wideLight.height - wideDark.height) / 3;
  const beside = gap * 2 + desktopWidth;
  return picture(gap * 4 + desktopWidth + phoneWidth * 2, height, [
    { ...wideLight, left: gap, top: between },
    { ...wideDark, left: gap, top: between * 2 + wideLight.height },
    { ...tallLight, left: beside, top: (height - tallLight.height) / 2 },
    { ...tallDark, left: beside + phoneWidth + gap, top: (height - tallDark.height) / 2 },
  ]);
}

/** Two looks of a page that has been shown already, such as in another language. */
export async function pairOf(looks: Pick<Looks, "desktop-light" | "phone-dark">): Promise<Buffer> {
  const [wide, tall] = await Promise.all([
    tile(looks["desktop-light"], desktopWidth),
    tile(looks["phone-dark"], phoneWidth),
  ]);
  const height = gap * 2 + Math.max(wide.height, tall.height);
  return picture(gap * 3 + desktopWidth + phoneWidth, height, [
    { ...wide, left: gap, top: (height - wide.height) / 2 },
    { ...tall, left: gap * 2 + desktopWidth, top: (height - tall.height) / 2 },
  ]);
}

type Tile = { readonly input: Buffer; readonly height: number };

/** A screenshot as wide as wanted, with round corners and a hair line, as a screen has. */
async function tile(screenshot: Buffer, width: number): Promise<Tile> {
  const scaled = await sharp(screenshot).resize({ width }).png().toBuffer({ resolveWithObject: true });
  const { height } = scaled.info;
  const frame = (paint: string) =>
    Buffer.from(
      `<svg width="${width}" height="${height}"><rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="${corner}" ${paint}/></svg>`,
    );
  const input = await sharp(scaled.data)
    .composite([
      { input: frame('fill="#fff"'), blend: "dest-in" },
      { input: frame('fill="none" stroke="#000" stroke-opacity=".18"') },
    ])
    .png()
    .toBuffer();
  return { input, height };
}

type Placed = Tile & { readonly left: number; readonly top: number };

const picture = (width: number, height: number, tiles: readonly Placed[]): Promise<Buffer> =>
  small(
    sharp({ create: { width, height: Math.round(height), channels: 3, background: ground } }).composite(
      tiles.map(({ input, left, top }) => ({ input, left: Math.round(left), top: Math.round(top) })),
    ),
  );

/** A whole screenshot by itself. */
export const single = (screenshot: Buffer): Promise<Buffer> => small(sharp(screenshot));

const small = (image: Sharp): Promise<Buffer> =>
  image.webp({ quality: 65, smartSubsample: true, effort: 6 }).toBuffer();

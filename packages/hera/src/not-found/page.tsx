import { NotFoundScreen } from "@olympus/ui/frame/not-found-screen";
import { readBrand } from "../brand";
import { readWords } from "../language";

/** Also what an address shows that belongs to nobody. */
export async function NotFoundPage() {
  return <NotFoundScreen brand={await readBrand()} words={await readWords()} />;
}

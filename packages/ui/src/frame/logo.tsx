import type { Brand } from "@olympus/domain/brand";

/** The brand's picture, or our mark with its name. */
export function Logo({ brand }: { readonly brand: Brand }) {
  if (brand.logoUrl !== undefined) {
    return (
      // biome-ignore lint/performance/noImgElement: a tenant's logo of unknown size, served as it is
      <img src={brand.logoUrl} alt={brand.name} className="h-8 max-w-48 object-contain object-left rtl:object-right" />
    );
  }
  return (
    <div className="flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" className="size-8" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <path d="M5.5 23.5 13 10l4.2 7.4 2.3-3.6 7 9.7z" className="fill-on-accent" />
      </svg>
      <span className="truncate text-base font-semibold tracking-tight" dir="auto">
        {brand.name}
      </span>
    </div>
  );
}

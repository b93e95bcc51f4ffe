declare function stripLocales(source: string): string;
export = stripLocales;

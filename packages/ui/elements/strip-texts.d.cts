declare function stripTexts(source: string): string;
export = stripTexts;

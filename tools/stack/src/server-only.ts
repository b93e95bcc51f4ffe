// Stands in for the `server-only` marker where server modules run outside Next: in tests and in tools.
export {};

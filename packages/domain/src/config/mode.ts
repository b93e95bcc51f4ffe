/** Whether Next runs with hot reload. Replaced while building, so that a built app cannot be put into this mode. */
export const isDevelopment = process.env.NODE_ENV === "development";

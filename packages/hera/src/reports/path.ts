/** Where browsers tell what a page's policy stopped. */
export const reportsPath = "/reports";

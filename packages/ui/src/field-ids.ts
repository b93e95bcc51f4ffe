const safe = (name: string) => name.replaceAll(/[^\w-]/g, "-");

export const fieldId = (name: string) => `field-${safe(name)}`;
export const hintId = (name: string) => `field-${safe(name)}-hint`;
export const errorId = (name: string) => `field-${safe(name)}-error`;

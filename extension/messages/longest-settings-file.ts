/** Characters: far more than anybody's settings. By itself, so that the settings need no schema to know it. */
export const longestSettingsFile = 4_000_000

import type { ConfigFile } from "./config.ts";

/** Configurations to extend by name. */
export const presets: Readonly<Record<string, ConfigFile>> = {
  recommended: {},
  strict: { failOn: "warning", maxWarnings: 0 },
  "us-ftc": { jurisdictions: ["us"] },
  "uk-asa": { jurisdictions: ["uk"] },
  "au-ahpra": { jurisdictions: ["au"] },
  "nz-asa": { jurisdictions: ["nz"] },
  "ca-adstandards": { jurisdictions: ["ca"] },
  "ie-asa": { jurisdictions: ["ie"] },
  "eu-ucpd": { jurisdictions: ["eu"] },
  "in-asci": { jurisdictions: ["in"] },
};

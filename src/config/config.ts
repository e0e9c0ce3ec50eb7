import type { Severity } from "../model.ts";

/** Who may speak, in the order of the alphabet: the law asks more of some than of others. */
export const professions = [
  "acupuncturist",
  "chinese-medicine-practitioner",
  "chiropractor",
  "counselor",
  "dentist",
  "dietitian",
  "doctor",
  "homeopath",
  "hypnotherapist",
  "massage-therapist",
  "med-spa",
  "midwife",
  "naturopath",
  "nurse",
  "nutritionist",
  "optometrist",
  "osteopath",
  "pharmacist",
  "physiotherapist",
  "podiatrist",
  "psychologist",
  "reflexologist",
  "surgeon",
  "veterinarian",
] as const;

/** One of `professions`. */
export type Profession = (typeof professions)[number];

/** What a rule may be set to, from the least. */
export const ruleSettings = ["off", "info", "warning", "error"] as const;

/** One of `ruleSettings`. */
export type RuleSetting = "off" | Severity;

/** The values of `failOn`, from the gravest. */
export const failOns = ["error", "warning", "info", "never"] as const;

/** The least severity that makes the exit code 1. */
export type FailOn = (typeof failOns)[number];

/** The values of `corpus`. */
export const corpusModes = ["all", "by-directory", "by-host", "off"] as const;

/** Which documents are compared with each other. */
export type CorpusMode = (typeof corpusModes)[number];

/** A site's own words, by class of the lexicon. */
export interface OwnWords {
  readonly treatment?: readonly string[];
  readonly practitioner?: readonly string[];
  readonly product?: readonly string[];
}

/** What may be set for some files only. */
export interface FileSettings {
  /** `us`, `uk` …, or a part of one, such as `ca-on`. */
  readonly jurisdictions?: readonly string[];
  readonly profession?: Profession;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** What a configuration file says, checked: each key may be left out. */
export interface ConfigFile extends FileSettings {
  readonly extends?: readonly string[];
  readonly overrides?: readonly (FileSettings & { readonly files: readonly string[] })[];
  readonly ignores?: readonly string[];
  readonly rulesDirs?: readonly string[];
  readonly lexicon?: OwnWords;
  readonly corpus?: CorpusMode;
  readonly reference?: readonly string[];
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly claims?: string;
  readonly baseline?: string;
}

/** A glob and the folder that it counts from. Folders here and below are absolute paths with `/`. */
export interface BasedGlob {
  readonly base: string;
  readonly glob: string;
}

/** Settings for the files that one of the globs `files`, counted from `base`, matches. */
export interface Override extends FileSettings {
  readonly base: string;
  readonly files: readonly string[];
}

/** A configuration with all that it extends folded in, and its paths made absolute. */
export interface Settings {
  /** The files it was read from, itself first; empty for the built-in defaults. */
  readonly sources: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly profession: Profession | null;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly overrides: readonly Override[];
  /** In the syntax of `.gitignore`. */
  readonly ignores: readonly BasedGlob[];
  readonly rulesDirs: readonly string[];
  readonly lexicon: Required<OwnWords>;
  readonly corpus: CorpusMode;
  readonly reference: readonly BasedGlob[];
  readonly failOn: FailOn;
  readonly maxWarnings: number | null;
  readonly claims: string | null;
  readonly baseline: string | null;
}

/** What holds for one file. */
export interface Config {
  readonly jurisdictions: readonly string[];
  readonly profession: Profession | null;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** Reads a text file; null where there is none. The only way in which this room sees the disk. */
export type ReadText = (path: string) => string | null;

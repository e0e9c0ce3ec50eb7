import { clausesOf } from "../context/clauses.ts";
import type { Token } from "../match/tokenize.ts";
import { once } from "../match/once.ts";
import { type Quantity, quantities } from "./quantity.ts";

/** The clause number of every token of a sentence, kept with its tokens: each match of the sentence asks for it. */
export const clausesIn: (tokens: readonly Token[]) => Int32Array = once(clausesOf);

/** The quantities of a sentence, kept likewise. */
export const quantitiesIn: (tokens: readonly Token[]) => readonly Quantity[] = once(quantities);

/** Signs and codes that stand before an amount ("$95", "AUD 95", "R450"), to the unit of money. */
export const MONEY_SIGNS: ReadonlyMap<string, string> = table({
  dollar: "$ usd aud cad nzd sgd hkd",
  pound: "£ gbp",
  euro: "€ eur",
  rupee: "₹ rs inr",
  rand: "r zar",
  dirham: "aed",
  franc: "chf",
  shilling: "ksh kes",
  naira: "₦ ngn",
  peso: "₱ php",
});

/** Words and codes that stand behind an amount ("95 dollars", "95 AUD"), to the unit of money. */
export const MONEY_NAMES: ReadonlyMap<string, string> = table({
  dollar: "dollar dollars usd aud cad nzd sgd hkd",
  pound: "pound pounds quid gbp",
  euro: "euro euros eur",
  rupee: "rupee rupees rs inr",
  rand: "rand zar",
  dirham: "dirham dirhams aed",
  franc: "franc francs chf",
  shilling: "shilling shillings ksh kes",
  naira: "naira ngn",
  peso: "peso pesos php",
});

/** Whose money it is: "110 Australian dollars", "New Zealand dollars". */
export const MONEY_NATIONS: ReadonlySet<string> = new Set(
  "american australian canadian hong indian kenyan kong new nigerian philippine singapore south african swiss zealand".split(
    " ",
  ),
);

function table(units: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(units).flatMap(([unit, words]) =>
      words.split(" ").map((word) => [word, unit] as const),
    ),
  );
}

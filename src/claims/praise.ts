/** Words that praise a treatment, or whoever gives it, and never tell it from another: not "advanced", "deluxe", "simple". */
export const PRAISE: ReadonlySet<string> = new Set(
  (
    "safe gentle effective proven best better unique latest innovative popular relaxing traditional authentic " +
    "affordable wonderful lovely amazing fantastic excellent superb award winning acclaimed renowned famous trusted loved favorite favourite " +
    "friendly caring expert experienced skilled qualified highly fully tailored individually personally personalized personalised"
  ).split(" "),
);

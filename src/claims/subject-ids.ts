/** The clinic and whatever it offers: the subject of claims that name no treatment, comparable with every subject. */
export const CLINIC = "clinic";

/** A treatment that the page does not name: comparable with the same page's alone, and with what names the same object. */
export const UNNAMED = "unnamed";

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    "is:be are:be was:be were:be been:be being:be am:be has:have had:have does:do did:do done:do goes:go went:go gone:go " +
    "got:get gotten:get gave:give given:give took:take taken:take made:make found:find felt:feel left:leave lost:lose " +
    "kept:keep knew:know known:know said:say saw:see seen:see told:tell thought:think brought:bring bought:buy became:become " +
    "began:begin begun:begin came:come chose:choose chosen:choose built:build broke:break broken:break fell:fall fallen:fall " +
    "fought:fight froze:freeze frozen:freeze grew:grow grown:grow held:hold hurt:hurt led:lead let:let lay:lie lain:lie meant:mean " +
    "met:meet paid:pay put:put ran:run rose:rise risen:rise sent:send set:set shook:shake shaken:shake shrank:shrink shrunk:shrink " +
    "shown:show sang:sing sank:sink sunk:sink slept:sleep spoke:speak spoken:speak spent:spend stood:stand stuck:stick " +
    "stopped:stop struck:strike swept:sweep taught:teach threw:throw thrown:throw understood:understand woke:wake woken:wake " +
    "wore:wear worn:wear won:win wrote:write written:write drove:drive driven:drive ate:eat eaten:eat bled:bleed beat:beat beaten:beat " +
    "men:man women:woman children:child feet:foot teeth:tooth knees:knee people:person mice:mouse lives:life wives:wife midwives:midwife " +
    "selves:self halves:half leaves:leave analyses:analysis diagnoses:diagnosis metastases:metastasis prostheses:prosthesis " +
    "vertebrae:vertebra bacteria:bacterium criteria:criterion viruses:virus quit:quit shed:shed cut:cut rid:rid undid:undo undone:undo " +
    "withdrew:withdraw overcame:overcome underwent:undergo undergone:undergo bit:bite bitten:bite hid:hide hidden:hide " +
    "dealt:deal dug:dig drew:draw drawn:draw flew:fly forgot:forget forgotten:forget forgave:forgive laid:lay lit:light " +
    "sought:seek sold:sell shot:shoot shut:shut split:split spread:spread stole:steal stolen:steal stung:sting swelled:swell swollen:swell " +
    "swam:swim tore:tear torn:tear wept:weep wound:wind dying:die lying:lie tying:tie"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

const VOWEL = /[aeiouy]/;

/**
 * The base forms that `word` (lower case) may be an inflection of, itself first: plural and third person `-s`, past
 * `-ed`, participle `-ing`, and the common irregular forms. It answers by rule, so some of the answers are no words.
 */
export function baseForms(word: string): string[] {
  const bases = [word];
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined && irregular !== word) bases.push(irregular);
  const length = word.length;
  if (length > 2 && word.endsWith("s") && !word.endsWith("ss")) {
    bases.push(word.slice(0, -1));
    if (length > 3 && word.endsWith("es")) bases.push(word.slice(0, -2));
    if (length > 4 && word.endsWith("ies")) bases.push(`${word.slice(0, -3)}y`);
    if (length > 4 && word.endsWith("ves")) bases.push(`${word.slice(0, -3)}f`);
  } else if (length > 3 && word.endsWith("ed")) {
    pushStem(bases, word.slice(0, -2));
    if (length > 4 && word.endsWith("ied")) bases.push(`${word.slice(0, -3)}y`);
  } else if (length > 4 && word.endsWith("ing")) {
    pushStem(bases, word.slice(0, -3));
  }
  return bases;
}

function pushStem(bases: string[], stem: string): void {
  if (!VOWEL.test(stem)) return;
  bases.push(stem, `${stem}e`);
  const last = stem.at(-1);
  if (stem.length > 2 && last === stem.at(-2) && !VOWEL.test(last ?? ""))
    bases.push(stem.slice(0, -1));
}

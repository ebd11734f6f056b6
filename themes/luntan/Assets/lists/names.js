// Letters that are typed into the field of a list, read as pinyin where the site has a table of readings.

let names;

const isLetters = (word) => /^[a-z][a-z']*$/.test(word);

/**
 * The readings of names for words that are typed into a list's tools; undefined where no word can be pinyin, the site has no
 * search, or the readings do not load: words are then found as they are.
 */
export async function readings(tools, words) {
  const { reader, names: base } = tools.dataset;
  if (!reader || !words.some(isLetters)) return undefined;
  try {
    const { Pinyin } = await import(reader);
    if (!names) {
      names = new Pinyin(base);
      if (document.documentElement.lang.startsWith("zh-Hant")) await names.fold();
    }
    return await names.open();
  } catch {
    return undefined;
  }
}

/** Whether a text in lower case has a word, as it is written or as it is read. */
export function has(text, word, readings) {
  return text.includes(word) || Boolean(readings && isLetters(word) && readings.reads(text, word));
}

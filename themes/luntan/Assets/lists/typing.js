// What is typed into a field of a list.

/** Calls `act` after each change of the field, but not while an input method is still composing: half-typed pinyin finds nothing. */
export function onTyping(field, act) {
  let isComposing = false;
  field.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  field.addEventListener("compositionend", () => {
    isComposing = false;
    act();
  });
  field.addEventListener("input", () => {
    if (!isComposing) act();
  });
}

"""The oldest supported browsers: Chromium 90, Safari 14, Firefox 90. Newer features are removed before any script runs."""

FLOOR = """
for (const [owner, names] of [
  [Array.prototype, 'at findLast findLastIndex toReversed toSorted toSpliced with group groupToMap'],
  [String.prototype, 'at isWellFormed toWellFormed'], [Object.getPrototypeOf(Int8Array.prototype), 'at findLast toSorted with'],
  [Array, 'fromAsync'], [Object, 'hasOwn groupBy'], [Map, 'groupBy'], [Promise, 'withResolvers try'],
  [Set.prototype, 'union intersection difference isSubsetOf'], [AbortSignal, 'timeout any'], [URL, 'canParse parse'],
  [globalThis, 'structuredClone BroadcastChannel scheduler navigation Sanitizer cookieStore'],
  [Crypto.prototype, 'randomUUID'], [Response, 'json'], [Uint8Array, 'fromBase64 fromHex'], [Blob.prototype, 'bytes'],
  [Element.prototype, 'setHTMLUnsafe getHTML checkVisibility ariaCurrent ariaInvalid ariaExpanded ariaSelected ariaLabel ariaHidden'],
  [HTMLElement.prototype, 'popover showPopover hidePopover togglePopover inert'],
  [Document.prototype, 'startViewTransition'], [HTMLFormElement.prototype, 'requestSubmit'],
]) for (const name of names.split(' ')) if (owner) delete owner[name];
"""

# Safari 14 does not support top-level `await`, private fields and static blocks in classes, or lookbehind in patterns.
MODERN = r"^(?:const [^=]* = )?await |^  static \{|^  #|\(\?<[=!]"

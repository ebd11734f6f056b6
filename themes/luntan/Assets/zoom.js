// Pictures at their full size over the page; without this script, or without dialogs, a link leads to the file.

const links = [...document.querySelectorAll("a.zoom")];
const words = document.querySelector("script[data-close]").dataset;
let viewer;

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.zoom");
  // A reader who asks for a new tab gets one.
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!window.HTMLDialogElement) return;
  event.preventDefault();
  viewer ??= makeViewer();
  viewer.show(links.indexOf(link));
});

/** The dialog, which is made when a reader first asks for a picture. */
function makeViewer() {
  const sheet = element("link");
  sheet.rel = "stylesheet";
  const ready = new Promise((done) => { sheet.onload = sheet.onerror = done; });
  sheet.href = words.style;
  document.head.append(sheet);
  const dialog = element("dialog", "viewer");
  dialog.setAttribute("aria-label", words.title);
  const image = element("img");
  const caption = element("p");
  caption.setAttribute("aria-live", "polite");
  let index = 0;

  function show(next) {
    index = (next + links.length) % links.length;
    const small = links[index].querySelector("img");
    const legend = links[index].closest("figure")?.querySelector("figcaption");
    image.removeAttribute("src");
    for (const side of ["width", "height"]) image.setAttribute(side, small.getAttribute(side));
    image.alt = small.alt;
    image.src = links[index].href;
    caption.textContent = legend ? legend.textContent : small.alt;
    if (!dialog.open) dialog.showModal();
  }

  const button = (name, sign, act) => {
    const button = element("button", name);
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", words[name]);
    button.addEventListener("click", act);
    return button;
  };
  const close = button("close", "×", () => dialog.close());
  const steps = links.length > 1
    ? [button("previous", "‹", () => show(index - 1)), button("next", "›", () => show(index + 1))] : [];
  dialog.append(close, ...steps, image, caption);
  dialog.addEventListener("click", (event) => {
    if (!event.target.closest("button")) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && links.length > 1) show(index + step);
  });
  // Back to where the reader was, or has come to.
  dialog.addEventListener("close", () => links[index].focus());
  document.body.append(dialog);
  return { show: (next) => ready.then(() => show(next)) };
}

function element(name, className = "") {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

// Passing an article on: the system's own way, its address, a QR code for the phone, paper.

const panel = document.querySelector(".share");
const link = document.querySelector('link[rel="canonical"]');
// A preview shares the address it is read at.
const address = link && new URL(link.href).host === location.host ? link.href : location.href.split("#")[0];

const button = (name) => panel.querySelector(`.${name}`);

if (navigator.share) {
  button("send").hidden = false;
  button("send").addEventListener("click", () => {
    // A reader who changes their mind has done nothing wrong.
    navigator.share({ title: document.title, url: address }).catch(() => {});
  });
}

button("copy").addEventListener("click", async () => {
  const done = await copy(address);
  button("said").textContent = done ? panel.dataset.copied : address;
});

button("print").addEventListener("click", () => print());

button("code").addEventListener("click", async () => {
  const figure = button("qr");
  if (!figure.querySelector("svg")) {
    // The encoder's published name changes with its content, so the page says what it is.
    const { draw } = await import(panel.dataset.qr);
    figure.prepend(draw(address));
  }
  figure.hidden = !figure.hidden;
  button("code").setAttribute("aria-expanded", String(!figure.hidden));
});

/** Puts `text` on the clipboard; browsers give the new way to secure pages only. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    panel.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

panel.hidden = false;

// Takes manuscripts that are dropped on a page of the preview, has them imported, and shows what became of them.

const own = new URL(import.meta.url);
const home = new URL("..", own);
/** What this tab keeps while it goes from page to page: the last results, and the page to go to once a build has it. */
const [RESULTS, GOAL] = ["xinglin-import", "xinglin-import-goal"];
let state;

const element = (name, text = "", id = "") => Object.assign(document.createElement(name), { textContent: text, id });

/** The box for buttons of the preview. */
export function tools() {
  const box = document.getElementById("xinglin-tools") ?? element("aside", "", "xinglin-tools");
  if (!box.isConnected) document.body.append(box);
  return box;
}

/** Lets files be dropped on the page or chosen; `enqueue` runs a task after what the page is busy with. */
export function offerImport(now, enqueue) {
  const isFirst = !state;
  state = now;
  if (!isFirst || !state.imports) return;
  const take = (files) => files.length && enqueue(() => importAll(files));
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    notice(state.words.drop);
  });
  addEventListener("dragleave", (event) => event.relatedTarget ?? notice());
  addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    notice();
    take([...event.dataTransfer.files]);
  });
  const input = Object.assign(element("input"), { type: "file", multiple: true, hidden: true });
  input.addEventListener("change", () => {
    take([...input.files]);
    input.value = "";
  });
  const button = Object.assign(element("button", state.words.choose, "xinglin-choose"), { type: "button" });
  button.addEventListener("click", () => input.click());
  tools().append(input, button);
  show(JSON.parse(sessionStorage.getItem(RESULTS) ?? "[]"));
}

async function importAll(files) {
  const results = [];
  for (const file of files) {
    notice(`${state.words.importing} ${file.name}`);
    results.push({ name: file.name, ...(await send(file).catch(() => refused("failed"))) });
  }
  notice();
  sessionStorage.setItem(RESULTS, JSON.stringify(results));
  if (results.length === 1 && results[0].page) sessionStorage.setItem(GOAL, results[0].page);
  show(results);
}

const refused = (word) => ({ refusals: [state.words[word]] });

/** Sends a file; returns the article that it became, or why it became none. */
async function send(file) {
  const { token, mostBytes } = state.imports;
  if (file.size > mostBytes) return refused("tooLarge");
  const answer = await fetch(new URL("import?name=" + encodeURIComponent(file.name), own), {
    method: "POST", body: file, headers: { "X-Xinglin-Token": token },
  });
  if (answer.ok || answer.status === 422) return answer.json();
  return refused({ 400: "badName", 409: "busy", 413: "tooLarge" }[answer.status] ?? "failed");
}

/** Goes to the page of an article that was imported, once it is there; false where there is nowhere to go. */
export async function goToArticle() {
  const goal = sessionStorage.getItem(GOAL);
  if (!goal) return false;
  const page = new URL(goal, home);
  if (!(await fetch(page, { method: "HEAD", cache: "no-store" })).ok) return false;
  sessionStorage.removeItem(GOAL);
  if (page.pathname === location.pathname) return false;
  location.assign(page);
  return true;
}

/** Says over the page what happens to files, or nothing. */
function notice(text) {
  const box = document.getElementById("xinglin-notice") ?? element("div", "", "xinglin-notice");
  box.setAttribute("role", "status");
  if (box.textContent !== (text ?? "")) box.textContent = text ?? "";
  if (!text) box.remove();
  else if (!box.isConnected) document.body.append(box);
}

/** Shows what became of files, until it is closed. */
function show(results) {
  document.getElementById("xinglin-import")?.remove();
  if (!results.length) return;
  const { words } = state;
  const panel = element("aside", "", "xinglin-import");
  const close = Object.assign(element("button", words.dismissal), { type: "button" });
  close.addEventListener("click", () => {
    sessionStorage.removeItem(RESULTS);
    panel.remove();
  });
  panel.append(close);
  for (const result of results) {
    panel.append(element("strong", `${result.refusals ? words.notImported : words.imported}${result.name}`));
    if (result.page) {
      const line = element("p", result.path + " ");
      const href = new URL(result.page, home).pathname;
      if (href !== location.pathname) line.append(Object.assign(element("a", words.open), { href }));
      panel.append(line);
    }
    addList(panel, "", result.refusals);
    for (const kind of ["problems", "questions", "changes", "omissions"]) addList(panel, words[kind], result[kind]);
  }
  document.body.append(panel);
}

function addList(panel, heading, lines = []) {
  if (!lines.length) return;
  if (heading) panel.append(element("b", heading));
  const list = element("ul");
  list.append(...lines.map((line) => element("li", line)));
  panel.append(list);
}

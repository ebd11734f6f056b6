// The application for membership: the reader's secret code, the questions, the encrypted application, and the decision.
import { keepKey } from "./keys.js";
import { application, identity, makeSecret, readRecord, readSecret } from "./member.js";
import { get, inside, inTime, update } from "./store.js";

const place = "member."; // No audience is named so.
const first = 60_000;
const longest = 600_000;
const seconds = 5;

/**
 * The application of one reader. `gate` is the page: `{site, element, memory, enter, begin, say}`.
 * What is kept is `{secret, answers, line, sent, last, seen}`: numbers of decisions, of which `sent` was the last before the
 * application, `last` the latest and `seen` the approval that the reader was told of.
 */
export class Membership {
  constructor(gate) {
    const { dataset } = gate.element.querySelector("[data-membership]");
    Object.assign(this, { gate, dataset, folder: dataset.members, wait: first });
    const { find } = this;
    const sheet = document.createElement("link");
    Object.assign(sheet, { rel: "stylesheet", href: dataset.sheet });
    document.head.append(sheet);
    find("[data-form=restore]").addEventListener("submit", (event) => (event.preventDefault(), gate.once(() => this.restore())));
    find("[data-form=questions]").addEventListener("submit", (event) => (event.preventDefault(), gate.once(() => this.send())));
    document.addEventListener("visibilitychange", this.resume);
    this.actions = {
      make: () => this.make(),
      saved: () => gate.enter("questions"),
      again: () => gate.enter("questions"),
      resend: () => gate.enter(this.member.line ? "sent" : "questions"),
      delivered: () => gate.enter("review"),
      look: () => this.look(),
      stay: () => gate.enter("open"),
      copy: () => this.copy(),
      file: () => this.file(),
    };
  }

  find = (selector) => this.gate.element.querySelector(selector);

  /** How the reader stands: `now` is what is known without the application. */
  async stand(now) {
    this.member = this.member || (await this.recall());
    if (!this.member) return now === "code" ? "apply" : now;
    await this.name();
    if (!this.member.line && !this.member.isRestored) return now === "code" ? "questions" : now;
    try {
      return await this.decided(await readRecord({ site: this.gate.site, folder: this.folder }, this.identity));
    } catch {
      this.isLate = true;
      return "review";
    }
  }

  /** The state that a decision makes. */
  async decided(record) {
    this.isLate = false;
    const { member, gate } = this;
    if (!record) return "review";
    await this.keep({ last: record.sequence });
    if (member.line && record.state !== "approved" && record.state !== "revoked" && record.sequence <= member.sent) return "review";
    for (const message of gate.element.querySelectorAll("[data-message]")) message.textContent = record.message;
    if (record.state === "approved" && record.key) {
      const { audience, epoch, key } = record;
      const kept = { id: `member:${this.identity.mailbox}`, wrapping: this.identity.slot, epoch, key };
      await keepKey(gate.site, gate.memory(), audience, kept);
      const isTold = member.seen === record.sequence;
      // The answers are no longer needed.
      await this.keep({ seen: record.sequence, answers: {}, line: "", isRestored: true });
      return isTold ? "open" : "approved";
    }
    return { rejected: "rejected", more: "more", revoked: "ended" }[record.state] || "review";
  }

  /** Called whenever a state is shown. */
  entered(state) {
    clearTimeout(this.timer);
    clearInterval(this.countdown);
    this.state = state;
    if (state === "questions") this.fill();
    if (state === "sent") this.find("textarea").value = this.member.line;
    if (state === "secret") this.find("[data-secret]").textContent = this.code;
    else this.code = this.find("[data-secret]").textContent = "";
    if (state === "review") this.schedule();
    if (state === "approved") this.count();
  }

  stop() {
    this.entered("");
    document.removeEventListener("visibilitychange", this.resume);
  }

  async make() {
    const { secret, code } = await makeSecret();
    await this.begin(secret, false);
    this.code = code;
    this.gate.enter("secret");
  }

  /** A code from another device, or from before the browser was cleared. */
  async restore() {
    const field = this.find("[data-form=restore] input");
    const secret = await readSecret(field.value);
    if (!secret) return this.gate.say(this.dataset.typo);
    field.value = "";
    await this.begin(secret, true);
    return this.gate.begin();
  }

  async begin(secret, isRestored) {
    if (this.find("[data-session-only]").checked) await this.gate.session();
    this.identity = undefined;
    await this.keep({ secret, answers: {}, line: "", sent: 0, last: 0, seen: 0, isRestored });
    await this.name();
  }

  /** Says who the reader is to the editors. */
  async name() {
    this.identity = this.identity || (await identity(this.member.secret, this.gate.site));
    this.find("[data-mailbox]").textContent = this.identity.mailbox.slice(0, 8);
  }

  /** Shows what was answered before. */
  fill() {
    for (const field of this.fields()) {
      const answer = this.member.answers[field.name];
      if (answer && !field.value) field.value = answer;
    }
  }

  fields = () => [...this.gate.element.querySelectorAll("[data-form=questions] [name]")];

  async send() {
    const { gate, dataset, member } = this;
    const answers = {};
    const list = [];
    for (const field of this.fields()) {
      const answer = field.value.trim();
      if (!answer) continue;
      const consent = field.closest("[data-question-field]").querySelector("[data-consent]");
      if (consent && !consent.checked) {
        consent.focus();
        return gate.say(dataset.needsConsent);
      }
      answers[field.name] = answer;
      list.push({ id: field.name, label: field.dataset.label, answer, ...(consent && { consent: consent.dataset.consent }) });
    }
    const content = { v: 1, time: new Date().toISOString(), answers: list, consents: gate.memory().receipts };
    const line = await application(member.secret, gate.site, dataset.key, content);
    await this.keep({ answers, line, sent: member.last, isRestored: false });
    return gate.enter((await this.post(line)) ? "review" : "sent");
  }

  /** Whether the site itself took the application. */
  async post(line) {
    const { endpoint } = this.dataset;
    if (!endpoint) return false;
    const options = { method: "POST", body: line, headers: { "Content-Type": "text/plain" } };
    return fetch(endpoint, options).then(({ ok }) => ok, () => false);
  }

  /** Looks by itself now and then, later and later, and never in a hidden tab. */
  schedule() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (document.visibilityState !== "visible") return;
      this.wait = Math.min(this.wait * 1.5, longest);
      this.look(true);
    }, this.wait);
  }

  resume = () => {
    if (this.state === "review" && document.visibilityState === "visible") this.schedule();
  };

  async look(isQuiet = false) {
    const state = await this.stand("review");
    if (state !== "review") return this.gate.enter(state);
    if (!isQuiet) this.gate.say(this.isLate ? this.dataset.late : this.dataset.waiting);
    return this.schedule();
  }

  /** Enters by itself after some seconds, unless the reader stays, uses the keyboard, looks elsewhere, or wants no motion. */
  count() {
    const shown = this.find("[data-seconds]");
    shown.hidden = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (shown.hidden) return;
    let left = seconds;
    const show = () => (shown.textContent = this.dataset.countdown.replace("5", left));
    show();
    // Moving to the buttons with the keyboard may take longer. Source: WCAG 2.2, 2.2.1.
    const stop = () => {
      clearInterval(this.countdown);
      shown.hidden = true;
    };
    document.addEventListener("keydown", stop, { once: true });
    this.countdown = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      left -= 1;
      show();
      if (left > 0) return;
      clearInterval(this.countdown);
      this.find(".enter").click();
    }, 1000);
  }

  async copy() {
    const text = this.state === "secret" ? this.code : this.member.line;
    try {
      await navigator.clipboard.writeText(text);
      this.gate.say(this.dataset.copied);
    } catch {
      getSelection().selectAllChildren(this.find(this.state === "secret" ? "[data-secret]" : "textarea"));
      if (this.state === "sent") this.find("textarea").select();
      this.gate.say(this.dataset.selected);
    }
  }

  file() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([this.member.line + "\n"], { type: "text/plain" }));
    link.download = `${this.identity.mailbox.slice(0, 8)}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  /** Changes what is kept, in the browser where the reader let it. */
  async keep(changes) {
    this.member = { ...this.member, ...changes };
    if (this.gate.memory().isSession) return;
    const outcome = await update(this.gate.site, false, (consents, put) => {
      if (!consents || !consents.receipts.length) return false;
      return put(this.member, place);
    });
    if (outcome === "refused") await this.gate.session();
  }

  async recall() {
    try {
      return await inTime(inside(this.gate.site, (base) => get(base, place)));
    } catch {
      return undefined;
    }
  }
}

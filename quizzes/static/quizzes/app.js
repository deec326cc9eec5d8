// Focus, title, banner, unsent answers and shortcuts of the question card. Every page
// works without this file; htmx and the names of its events appear only in here.

const card = () => document.getElementById("card");
const net = () => document.getElementById("net");

const OFFLINE = "You are offline. Your answer is not saved yet; it stays selected.";
const SLOW = "The server is slow. Your answer is not saved yet; try again.";
const FOREIGN = "Something between you and the server answered in its place. Your answer is not saved yet.";
const REFUSED = {
  401: "You have been signed out. Your answer is kept on this page.",
  403: "This page is out of date. Reload it: your answer is kept.",
  409: "This quiz is finished and takes no more answers.",
  429: "That was too fast. Wait a minute and press again; your answer is still selected.",
  503: "The server is busy. Your answer is not saved yet; try again in a moment.",
};
const WAYS_OUT = {
  401: ["Sign in", () => `${answerForm()?.dataset.signIn ?? location.pathname}?next=${encodeURIComponent(location.pathname)}`],
  403: ["Reload", () => location.pathname], // a link with #card would not leave the page
  409: ["See the results", () => new URL("..", location.href).href],
};

/** Say it in the banner, with a way out where there is one; "" takes it away. */
function say(text, way) {
  const banner = net();
  banner.textContent = text;
  if (!way) return;
  const link = document.createElement("a");
  [link.textContent, link.href] = [way[0], way[1]()];
  banner.append(" ", link);
}

// Unsent answers: by attempt and question, what was chosen, typed or arranged.

const memory = (place) => `unsent:${place}`;
const answerForm = () => card()?.querySelector("form[hx-post]");

function keepUnsent() {
  const form = answerForm();
  if (!form) return;
  const said = new FormData(form);
  said.delete("csrfmiddlewaretoken");
  sessionStorage.setItem(memory(card().dataset.place), new URLSearchParams(said));
}

function restoreUnsent() {
  const place = card()?.dataset.place;
  if (!place) return;
  if ("answered" in card().dataset) {
    sessionStorage.removeItem(memory(place));
    return;
  }
  for (const [name, value] of new URLSearchParams(sessionStorage.getItem(memory(place)) || "")) {
    const field = answerForm()?.elements[name];
    if (field?.type === "checkbox") field.checked = true;
    else if (field && !field.value) field.value = value;
  }
}

/** Take the page's state from the card on it. */
function arrive() {
  if (!card()) return;
  document.title = card().dataset.title || document.title;
  restoreUnsent();
  keepTime();
}

function setBusy(form, busy) {
  const button = form.querySelector("[data-busy]");
  if (!button) return;
  button.dataset.label ||= button.textContent;
  button.textContent = busy ? button.dataset.busy : button.dataset.label;
  form.setAttribute("aria-busy", String(busy));
}

document.addEventListener("input", (event) => {
  if (answerForm()?.contains(event.target)) keepUnsent();
});

// Without htmx in charge (it failed to load) the browser posts the form itself.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form !== answerForm() || window.htmx) return;
  if ("sent" in form.dataset) event.preventDefault();
  form.dataset.sent = "";
});

window.addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.forms) delete form.dataset.sent;
  arrive();
});

// Time left: counted down by the page, decided by the server. Announced four times.

const ANNOUNCED = [15, 5, 1]; // minutes
let due = 0;
let announced = Infinity;

function keepTime() {
  const timer = document.querySelector(".timer");
  if (!timer || timer.dataset.due) return;
  due = Date.now() + 1000 * Number(timer.dataset.seconds);
  timer.dataset.due = due;
  timer.open = sessionStorage.getItem("timer") !== "closed";
  timer.addEventListener("toggle", () => sessionStorage.setItem("timer", timer.open ? "open" : "closed"));
  announced = Math.min(announced, Number(timer.dataset.seconds) / 60);
  tick();
}

function tick() {
  const words = document.querySelector(".timer-left");
  if (!words) return;
  const left = Math.max(0, Math.round((due - Date.now()) / 1000));
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  words.textContent = words.dataset.left.replace("{time}", clock);
  const now = [...ANNOUNCED, 0].find((minutes) => left <= 60 * minutes && announced > minutes && left > 60 * (minutes - 1));
  if (now === undefined) return;
  announced = now;
  const { announce, announceOne, up } = words.dataset;
  document.getElementById("live").textContent = now === 0 ? up : now === 1 ? announceOne : announce.replace("{minutes}", now);
}
setInterval(tick, 1000);

// htmx

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt === answerForm()) setBusy(event.detail.elt, true);
});

document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.elt instanceof HTMLFormElement) setBusy(event.detail.elt, false);
  if (event.detail.successful) say("");
});

// A captive portal or proxy may answer with a page of its own: ours name the header.
document.addEventListener("htmx:beforeSwap", (event) => {
  const vary = event.detail.xhr.getResponseHeader("Vary") || "";
  if (event.detail.xhr.status > 399 || vary.includes("HX-Request")) return;
  event.detail.shouldSwap = false;
  say(FOREIGN);
});

document.addEventListener("htmx:afterSettle", (event) => {
  const swapped = event.target;
  if (swapped.matches?.("[data-refocus]")) {
    swapped.focus();
    document.getElementById("live").textContent = swapped.textContent.trim();
    return;
  }
  const arrived = card() || swapped;
  arrive();
  const target = arrived.querySelector("[data-focus]");
  if (!target) return; // advice that follows the typing moves nobody
  target.focus({ preventScroll: true });
  if (arrived.getBoundingClientRect().top < 0) arrived.scrollIntoView();
  if (target.getBoundingClientRect().bottom > innerHeight) target.scrollIntoView();
});

document.addEventListener("htmx:sendError", () => say(OFFLINE));
document.addEventListener("htmx:timeout", () => say(SLOW));
document.addEventListener("htmx:responseError", (event) => {
  const { status } = event.detail.xhr;
  say(REFUSED[status] || `Not saved (error ${status}). Your answer is still selected.`, WAYS_OUT[status]);
});

window.addEventListener("offline", () => {
  if (answerForm()) say(OFFLINE);
});
window.addEventListener("online", () => say(""));

// Keys: digits choose an option while the focus is in the card. Whoever switched the
// shortcuts on may press them anywhere, ? for the list, and what data-key says.

const TYPING = 'input:not([type="radio"], [type="checkbox"]), select, textarea, dialog';
const shortcuts = "shortcuts" in document.documentElement.dataset;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.repeat || event.target.closest?.(TYPING)) return;
  if (shortcuts && pressed(event.key)) event.preventDefault();
  if (!/^[1-9]$/.test(event.key) || !card()) return;
  if (!shortcuts && !card().contains(document.activeElement)) return;
  const options = card().querySelectorAll('.option > :is([type="radio"], [type="checkbox"])');
  const option = options[Number(event.key) - 1];
  if (!option) return;
  event.preventDefault();
  option.checked = option.type === "radio" || !option.checked;
  option.focus();
  keepUnsent();
});

/** Do what the key stands for; false if it stands for nothing here. */
function pressed(key) {
  if (key === "?") {
    document.getElementById("shortcuts").showModal();
    return true;
  }
  if (key === " " && document.activeElement.matches("a, button, summary, input")) return false;
  const target = document.querySelector(`[data-key="${CSS.escape(key.toLowerCase())}"]`);
  if (target) target.click();
  return Boolean(target);
}

arrive();
